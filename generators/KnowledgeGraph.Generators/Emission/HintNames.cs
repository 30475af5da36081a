using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>The names of generated files: those of what is in them, as far as file systems and the compiler allow.</summary>
internal static class HintNames
{
    public const string Sources = GraphReader.SourcesClass;

    /// <summary>Of the bodies of what is in error. With a dot, which no name of a kind has.</summary>
    public const string Unfinished = "KnowledgeGraph.Unfinished";

    /// <summary>Of the schema of fact files. The package's targets have the same name.</summary>
    public const string FactSchema = "KnowledgeGraph.FactSchema";

    /// <summary>Returns the name for the graph's class.</summary>
    public static string OfGraph(string name) => Allowed(name);

    /// <summary>
    /// Returns a name for each kind, and after them for what adds to kinds of other graphs, unique whatever the case of letters.
    /// </summary>
    public static string[] OfKinds(Vocabulary vocabulary)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Sources, OfGraph(vocabulary.GraphName) };
        var names = new string[vocabulary.Kinds.Count + vocabulary.Extensions.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var kind = i < vocabulary.Kinds.Count ? vocabulary.Kinds[i] : vocabulary.Extensions[i - vocabulary.Kinds.Count];
            var name = Allowed(kind.Name);
            if (!taken.Add(name))
            {
                name += "_" + i.ToString(CultureInfo.InvariantCulture);
                while (!taken.Add(name)) name += "_";
            }

            names[i] = name;
        }

        return names;
    }

    /// <summary>C# allows marks and connectors in names that the compiler refuses in those of files.</summary>
    private static string Allowed(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (!char.IsLetterOrDigit(characters[i])) characters[i] = '_';
        }

        return new string(characters);
    }
}
