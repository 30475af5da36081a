using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>Reports texts of constants by which facts cannot name them, once for each enum.</summary>
    private void CheckConstants()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _kinds.SelectMany(static kind => kind.Members))
        {
            if (member.Declaration.Enumeration is not { Texts.Count: > 0 } enumeration || !seen.Add(enumeration.FullName)
                || member.Part.Declaration.Module < _bases.Count) continue;
            CheckConstants(member, enumeration);
        }
    }

    private void CheckConstants(BoundMember member, EnumerationType enumeration)
    {
        var names = new NameTable<string>(2 * enumeration.Names.Count);
        foreach (var name in enumeration.Names) names.Set(CamelCase.Of(name), name);
        foreach (var name in enumeration.Names) names.Set(name, name);
        var texts = new NameTable<string>(enumeration.Texts.Count);
        foreach (var constant in enumeration.Texts)
        {
            var reason = string.IsNullOrWhiteSpace(constant.Text) ? "has no visible characters"
                : names.TryGet(constant.Text, out var other) && other != constant.Name ? "is the name of the constant '" + other + "'"
                : texts.TryGet(constant.Text, out other) ? "is the text of the constant '" + other + "', too"
                : null;
            if (reason is not null)
                Report(VocabularyProblems.ConstantText, member.At(constant.Anchor), constant.Text, constant.Name, reason);
            else texts.Set(constant.Text, constant.Name);
        }
    }
}
