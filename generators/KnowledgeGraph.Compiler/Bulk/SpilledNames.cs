using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Spills;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>The texts that many claims share, such as the names of members and sources: a claim has their numbers.</summary>
internal sealed class SpilledNames
{
    /// <summary>How many texts are kept; further ones are written out.</summary>
    private const int MostNames = 1 << 16;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public void Write(SpillWriter to, string name)
    {
        if (!_numbers.TryGetValue(name, out var number) && _names.Count < MostNames)
        {
            _names.Add(name);
            _numbers.Add(name, number = _names.Count);
        }

        to.WriteNumber(number);
        if (number == 0) to.WriteText(name);
    }

    public string Read(SpillReader from) => from.ReadInt32() is var number and > 0 ? _names[number - 1] : from.ReadText();
}
