using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// The constants of a kind with which its code names the graphs that declare it and its members. All but those of kinds below a kind of
/// another graph need one.
/// </summary>
internal sealed class ModuleConstants
{
    private readonly SortedDictionary<int, string> _names = [];
    private readonly Vocabulary _vocabulary;

    public ModuleConstants(Vocabulary vocabulary, VocabularyKind kind)
    {
        _vocabulary = vocabulary;
        foreach (var module in kind.Members.Select(member => vocabulary.Members[member.Member].Module).Append(kind.Module))
        {
            if (_names.ContainsKey(module)) continue;
            var name = KindEmitter.FreeName(kind, vocabulary.Modules[module].Name + "Hash");
            while (_names.ContainsValue(name)) name += "_";
            _names.Add(module, name);
        }
    }

    /// <summary>Gets the names, which nothing else in the kind can have.</summary>
    public IEnumerable<string> Names => _names.Values;

    public void Write(IndentedWriter writer)
    {
        foreach (var constant in _names)
            writer.Line($"private const ulong {constant.Value} = {GraphEmitter.HashOf(_vocabulary.Modules[constant.Key])};");
    }

    /// <summary>The arguments that name a kind.</summary>
    public string Of(VocabularyKind kind) => $"{Number(_vocabulary.NumberInModule(kind))}, {_names[kind.Module]}";

    /// <summary>The arguments that name a member.</summary>
    public string Of(VocabularyMember member) => $"{_names[member.Module]}, {Number(_vocabulary.NumberInModule(member))}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
