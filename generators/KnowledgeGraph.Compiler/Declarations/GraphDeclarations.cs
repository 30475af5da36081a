using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>
/// What a project declares in C#: the graph, its kinds with their constraints, and the facts. With the fact files beside it that is all
/// that its facts are linked and checked from.
/// </summary>
/// <param name="Name">The simple name of the graph's class.</param>
/// <param name="Kinds">By full name. They have no documentation, which no check looks at.</param>
/// <param name="Units">By name, without documentation either.</param>
internal sealed record GraphDeclarations(
    string Name, string Namespace, bool IsPublic, EquatableArray<KindDeclaration> Kinds, EquatableArray<FactUnit> Units)
{
    /// <summary>Gets the graphs that it extends, in their order, with the bases of each before it.</summary>
    public EquatableArray<ModuleReference> Bases { get; init; }

    /// <summary>Gets the namespace of the IRIs of the graph, or null for the one that its name makes.</summary>
    public string? Iri { get; init; }

    /// <summary>Gets the full name of the class.</summary>
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>
    /// Brings declarations into an order that does not depend on the files', and leaves out what only readers of the source see.
    /// </summary>
    public static GraphDeclarations Of(
        string name, string @namespace, bool isPublic, IEnumerable<KindDeclaration> kinds, IEnumerable<FactUnit> units) => new(
            name,
            @namespace,
            isPublic,
            kinds.OrderBy(static kind => kind.FullName, StringComparer.Ordinal).ThenBy(static kind => kind.Unit, StringComparer.Ordinal)
                .Select(WithoutPresentation).ToEquatableArray(),
            WithoutPaths(units).Select(WithoutDocumentation).OrderBy(static unit => unit.Unit, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>
    /// The units of assertions and amendments bear the paths of their files, which are others on every machine; here they are numbered.
    /// </summary>
    private static IEnumerable<FactUnit> WithoutPaths(IEnumerable<FactUnit> units)
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units.OrderBy(static unit => unit.Unit, StringComparer.Ordinal))
        {
            if (FormOf(unit) is not { } form)
            {
                yield return unit;
                continue;
            }

            forms.TryGetValue(form, out var count);
            forms[form] = ++count;
            var name = "assembly: " + form;
            yield return unit with { Unit = count == 1 ? name : name + " " + count.ToString(CultureInfo.InvariantCulture) };
        }
    }

    private static string? FormOf(FactUnit unit) =>
        unit.Assertions.Count > 0 ? unit.Assertions[0].Form.ToString()
        : unit.Amendments.Count > 0 ? "Amendment"
        : unit.Format.IsCode && unit.Identities.Count > 0 ? "Identity"
        : null;

    /// <summary>
    /// What only generated code depends on is not checked: documentation, whether the author's code may use a type or member, and how code
    /// with errors is completed.
    /// </summary>
    private static KindDeclaration WithoutPresentation(KindDeclaration kind) => kind with
    {
        Documentation = null,
        IsForbidden = false,
        OtherMembers = default,
        ConstructorParameters = default,
        MeantParent = null,
        ParentAssembly = null,
        OtherParents = kind.OtherParents.Select(static parent => parent with { Assembly = null }).ToEquatableArray(),
        Module = 0,
        HasErrors = false,
        Keywords = KindDeclaration.Struct,
        IsReference = false,
        IsStub = false,
        Members = kind.Members.Where(static member => member.Fault == MemberFault.None).Select(static member => member with
        {
            Documentation = null,
            IsObsolete = false,
            IsRangeMeant = false,
            RangeAssembly = null,
            WrittenType = null,
            WrittenElement = null,
            Enumeration = member.Enumeration is { } enumeration ? enumeration with { IsForbidden = false } : null,
        }).ToEquatableArray(),
    };

    private static FactUnit WithoutDocumentation(FactUnit unit) => unit with
    {
        HasErrors = false,
        Module = 0,
        Statements = default,
        Sources = unit.Sources.Select(static source => source with
        {
            Documentation = null,
            AnchorOfDocument = source.Anchor + 1,
            AnchorOfUrl = source.Anchor + 2,
            AnchorOfPublished = source.Anchor + 3,
            AnchorOfSha256 = source.Anchor + 4,
        }).ToEquatableArray(),
        Entities = unit.Entities.Select(static entity => entity with
        {
            Documentation = null,
            IsKindMeant = false,
            OwnKey = null,
            AnchorOfKind = entity.Anchor + 1,
            AnchorOfLabel = entity.Anchor + 2,
        }).ToEquatableArray(),
    };
}
