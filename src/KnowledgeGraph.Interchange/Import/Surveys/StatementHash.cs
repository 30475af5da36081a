using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>A hash of 128 bits of a statement with its subject. Two different statements have the same one practically never.</summary>
internal struct StatementHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private ulong _a = First;
    private ulong _b = Second;

    public StatementHash()
    {
    }

    public static UInt128 Of(ImportedRecord record, in ImportedStatement statement)
    {
        var hash = new StatementHash();
        hash.Add(record.Scope);
        hash.Add(record.Id);
        hash.Add(statement.Member);
        hash.Add((ulong)statement.Value.Form);
        hash.Add(statement.Value.Text);
        hash.Add(statement.Value.Scope);
        hash.Add(statement.Value.Language ?? "");
        foreach (var (name, value) in statement.Qualifiers ?? [])
        {
            hash.Add(name);
            hash.Add(value);
        }

        return new UInt128(Mix(hash._a), Mix(hash._b));
    }

    /// <summary>Spreads the bits of a number over all of it.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private void Add(ulong x)
    {
        _a = BitOperations.RotateLeft((_a ^ x) * First, 29);
        _b = BitOperations.RotateLeft((_b + x) * Second, 31) ^ x;
    }

    private void Add(string text)
    {
        var chars = text.AsSpan();
        var whole = MemoryMarshal.Cast<char, ulong>(chars);
        foreach (var x in whole) Add(x);
        ulong rest = 0;
        foreach (var c in chars[(whole.Length * 4)..]) rest = (rest << 16) | c;
        Add(rest);
        Add((ulong)text.Length);
    }
}
