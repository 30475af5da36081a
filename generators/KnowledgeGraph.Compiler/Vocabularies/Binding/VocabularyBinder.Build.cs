using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    private Vocabulary Build(string graphNamespace, bool isPublic)
    {
        var members = new VocabularyMember[_members.Count];
        for (var i = 0; i < members.Length; i++) members[i] = ToMember(_members[i]);

        var kinds = new VocabularyKind[_kinds.Count];
        foreach (var kind in _kinds) ToKind(kind, kinds);
        NumberInModules(kinds);

        var vocabulary = new Vocabulary(
            _graphName, graphNamespace, isPublic, new EquatableArray<VocabularyKind>(kinds), new EquatableArray<VocabularyMember>(members))
        {
            FaultyKinds = _faultyKinds.Concat(_structsWithoutNode).ToEquatableArray(),
            Extensions = _extensions.Where(part => part.Declaration.Module == _bases.Count)
                .Select(part => ToExtension(part, kinds[part.Kind.Index])).ToEquatableArray(),
        };
        return WithModules(vocabulary with { Hash = Fnv1a.Append(Fnv1a.Basis64, CanonicalText(vocabulary)) });
    }

    /// <summary>Names the modules: the graphs that this one extends, and this one.</summary>
    private Vocabulary WithModules(Vocabulary vocabulary) => vocabulary with
    {
        Modules = _bases
            .Append(new VocabularyModule(vocabulary.GraphName, vocabulary.GraphNamespace, vocabulary.Hash) { Iri = _iri })
            .ToEquatableArray(),
    };

    /// <summary>What this graph adds to a kind of another one, as a kind that has these members alone.</summary>
    private static VocabularyKind ToExtension(KindPart part, VocabularyKind kind)
    {
        var declaration = part.Declaration;
        return kind with
        {
            Name = declaration.Name,
            Namespace = declaration.Namespace,
            IsPublic = declaration.IsPublic,
            Iri = declaration.Iri?.Value,
            Members = part.Kind.Members.Where(member => member.Part == part).Select(ToKindMember).ToEquatableArray(),
            ReservedNames = declaration.ReservedNames,
            Documentation = declaration.Documentation,
            Placeholders = part.Placeholders.Select(placeholder => new Placeholder(placeholder, kind.Index)).ToEquatableArray(),
            Keywords = declaration.Keywords,
            IsStub = declaration.IsStub,
            ConstructorParameters = declaration.ConstructorParameters,
            IsForbidden = declaration.IsForbidden,
            LeftOut = declaration.FaultyMembers.Concat(part.Placeholders.Select(static placeholder => placeholder.Name))
                .Distinct().ToEquatableArray(),
        };
    }

    private static VocabularyMember ToMember(BoundMember member)
    {
        var declaration = member.Declaration;
        return new VocabularyMember(
            member.Index,
            declaration.Name,
            member.JsonName,
            Words.FromPascalCase(declaration.Name),
            member.Kind.Index,
            member.Range?.Index ?? -1,
            member.Range is null ? declaration.Type : MemberType.Node,
            declaration.Cardinality,
            declaration.Enumeration is { } enumeration ? WithoutPlaces(enumeration) : null,
            member.IsSymmetric,
            member.Inverse?.Declaration.Name,
            member.Inverse is { } inverse ? Words.FromPascalCase(inverse.Declaration.Name) : null,
            member.Inverse?.Declaration.Cardinality ?? Cardinality.Many)
        {
            Expression = declaration.Role == MemberRole.Derived ? declaration.Rule?.Expression : null,
            IsTransitive = member.IsTransitive,
            IsGuess = member.IsGuess,
            IsOrdered = member.IsOrdered,
            MustStateBothWays = member.IsSymmetric && declaration.MustStateBothWays,
            InheritedThrough = member.InheritedThrough,
            Module = member.Part.Declaration.Module,
        };
    }

    private static EnumerationType WithoutPlaces(EnumerationType enumeration) => enumeration with
    {
        Texts = enumeration.Texts.Select(static text => text with { Anchor = 0 }).ToEquatableArray(),
    };

    /// <summary>
    /// Where kinds are not in the order of their names, their numbers in their modules are others than their ranks there.
    /// </summary>
    private void NumberInModules(VocabularyKind[] kinds)
    {
        if (_kinds.SequenceEqual(_byName)) return;
        var next = new int[_bases.Count + 1];
        foreach (var kind in _byName)
            kinds[kind.Index] = kinds[kind.Index] with { Number = next[kind.Declaration.Module]++ };
    }

    private static VocabularyKind ToKind(BoundKind kind, VocabularyKind[] done)
    {
        if (done[kind.Index] is { } known) return known;

        // The kinds above come first. Their number is limited, so that recursion is safe.
        var above = new List<VocabularyKind>();
        if (kind.Parent is not null) above.Add(ToKind(kind.Parent, done));
        foreach (var (other, _) in kind.OtherParents) above.Add(ToKind(other, done));

        var declaration = kind.Declaration;
        return done[kind.Index] = new VocabularyKind(
            kind.Index, declaration.Name, declaration.Namespace, declaration.IsPublic, kind.Plural, declaration.IsAbstract,
            kind.Parent?.Index ?? -1, kind.End, MembersOf(kind, above), declaration.ReservedNames, declaration.Documentation)
        {
            OtherParents = kind.OtherParents.Select(static other => other.Kind.Index).ToEquatableArray(),
            Others = kind.Others.ToEquatableArray(),
            Module = declaration.Module,
            Iri = declaration.Iri?.Value,
            FaultyMembers = above.SelectMany(static one => one.FaultyMembers).Concat(kind.FaultyMembers).ToEquatableArray(),
            HasUnknownMembers = kind.HasUnknownParent || above.Exists(static one => one.HasUnknownMembers),
            Placeholders = above.SelectMany(static one => one.Placeholders).Concat(PlaceholdersOf(kind)).Distinct().ToEquatableArray(),
            Keywords = declaration.Keywords,
            IsStub = declaration.IsStub,
            ConstructorParameters = declaration.ConstructorParameters,
            IsForbidden = declaration.IsForbidden,
        };
    }

    /// <summary>
    /// The members that a kind inherits, each once, and its own. Of two of one name, which is reported, its own counts, or the first.
    /// </summary>
    private static EquatableArray<KindMember> MembersOf(BoundKind kind, List<VocabularyKind> above)
    {
        var members = new List<KindMember>();
        if (kind.OtherParents.Count == 0)
        {
            foreach (var one in above) members.AddRange(one.Members);
        }
        else
        {
            var names = new HashSet<string>(kind.Members.Select(static member => member.JsonName), StringComparer.Ordinal);
            members.AddRange(above.SelectMany(static one => one.Members).Where(member => names.Add(member.JsonName)));
        }

        members.AddRange(kind.Members.Select(ToKindMember));
        return members.ToEquatableArray();
    }

    private static IEnumerable<Placeholder> PlaceholdersOf(BoundKind kind) =>
        kind.Parts.SelectMany(static part => part.Placeholders).Select(declaration => new Placeholder(declaration, kind.Index));

    private static KindMember ToKindMember(BoundMember member) => new(
        member.Declaration.Name,
        member.JsonName,
        member.Index,
        member.Declaration.Role == MemberRole.Inverse && member.Inverse is not null,
        member.Kind.Index,
        member.Range?.Index ?? -1,
        member.Declaration.Cardinality,
        member.Declaration.Accessibility,
        member.Declaration.Documentation)
    {
        Iri = member.Declaration.Iri?.Value,
        IsObsolete = member.Declaration.IsObsolete,
        IsLeftOut = member.Declaration.Fault != MemberFault.None,
        WrittenType = member.Declaration.WrittenType,
        Place = member.Part.Declaration.Extends is null ? null : member.Anchor,
    };

    /// <summary>Writes down, a line for each kind and member, everything that an image and the code that reads it must agree on.</summary>
    private string CanonicalText(Vocabulary vocabulary)
    {
        var text = new StringBuilder();

        // Two graphs that only add facts to others have one vocabulary, and are two modules where both are extended.
        if (_bases.Count > 0) Line(text, "graph", vocabulary.GraphNamespace, vocabulary.GraphName);
        foreach (var module in _bases) Line(text, "module", module.FullName, module.Hash.ToString("X16", CultureInfo.InvariantCulture));
        foreach (var kind in vocabulary.Kinds)
        {
            Line(text, "kind", kind.Name, kind.IsAbstract ? "abstract" : "concrete", Number(kind.Parent));
            foreach (var other in kind.OtherParents) Line(text, "also", Number(other));
        }

        foreach (var member in vocabulary.Members)
        {
            Line(
                text, "member", member.Name, Number(member.Domain), Number(member.Range), Number((int)member.Type),
                Number((int)member.Cardinality),
                member.IsSymmetric ? "symmetric" : "", member.InverseName ?? "", Number((int)member.InverseCardinality));
            if (member.IsOrdered) Line(text, "ordered");
            if (member.HasRule)
                Line(text, "rule", member.Expression ?? "", member.IsTransitive ? "transitive" : "", member.InheritedThrough ?? "");
            if (member.Enumeration is not { } enumeration) continue;
            Line(text, "enum", enumeration.FullName);
            foreach (var name in enumeration.Names) Line(text, "constant", name);
            foreach (var constant in enumeration.Texts) Line(text, "text", constant.Name, constant.Text);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, params string[] parts)
    {
        foreach (var part in parts) text.Append(part).Append('\t');
        text.Append('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
