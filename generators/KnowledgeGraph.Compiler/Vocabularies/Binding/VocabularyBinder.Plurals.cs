using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>What the class of the graph has besides the nodes of each kind.</summary>
    private static readonly string[] GraphMembers =
        ["Graph", "Sources", "Find", "FindAll", "Walk", "Compile", "AsQuikGraph", "Equals", "GetHashCode", "GetType", "ToString",
            "MemberwiseClone", "ReferenceEquals", "Finalize"];

    /// <summary>Gives each kind the name of the graph's property for its nodes, unique in the graph.</summary>
    private void BindPlurals()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in GraphMembers) taken[name] = "'" + _graphName + "' has a generated member '" + name + "'";
        taken[_graphName] = "it is the name of the class of the graph";

        foreach (var kind in _kinds)
        {
            var plural = kind.Declaration.Plural ?? EnglishPlural.Of(kind.Name);
            if (!IsIdentifier(plural))
            {
                Report(VocabularyProblems.PluralShape, kind.AttributeAnchor, kind.Name, plural);
                plural = EnglishPlural.Of(kind.Name);
            }

            if (taken.TryGetValue(plural, out var reason))
            {
                Report(VocabularyProblems.PluralClash, kind.AttributeAnchor, kind.Name, plural, reason);
                plural = EnglishPlural.Of(kind.Name);
                if (taken.ContainsKey(plural)) plural = FreePlural(kind.Name + "Nodes", taken);
            }

            taken.Add(plural, "it is the plural of '" + kind.Name + "'");
            kind.Plural = plural;
        }
    }

    private static string FreePlural(string name, Dictionary<string, string> taken)
    {
        while (taken.ContainsKey(name)) name += "_";
        return name;
    }

    private static bool IsIdentifier(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var isPart = char.IsLetter(name[i]) || name[i] == '_'
                || i > 0 && char.GetUnicodeCategory(name[i]) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark;
            if (!isPart) return false;
        }

        return name.Length > 0;
    }
}
