using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The modules of a graph, which are the graphs that it extends and, last, itself, with the kinds and members that each declares. Decoded
/// and checked as a whole at first use.
/// </summary>
internal sealed class ModuleTable
{
    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789ABCDEF");

    /// <summary>The hash of the vocabulary of each module: what generated code names a module by.</summary>
    internal readonly ulong[] Hashes;

    /// <summary>The first member of each module, and one row more for the end of the last.</summary>
    internal readonly int[] MemberStarts;

    /// <summary>The kinds that each module declares, by their numbers in it.</summary>
    internal readonly int[][] Kinds;

    private readonly int[] _kindModules;
    private readonly int[]? _numbers;

    private ModuleTable(GraphImage image, KindTable table)
    {
        var count = image.ModuleCount;
        if (count == 0) Damage.Throw("it has no module");
        Hashes = new ulong[count];
        for (var module = 0; module < count; module++) Hashes[module] = ReadHash(image, module);
        if (Hashes[^1] != image.VocabularyHash) Damage.Throw("the last module has another hash than the image");
        for (var module = 1; module < count; module++)
        {
            if (Array.IndexOf(Hashes, Hashes[module], 0, module) >= 0) Damage.Throw("module ", module, " has the hash of another one");
        }

        _kindModules = image.Read(Column.KindModule, 0, image.KindCount);
        Kinds = KindsOf(_kindModules, count);
        _numbers = table.Numbers;
        if (_numbers is not null)
        {
            foreach (var kinds in Kinds) Array.Sort(Array.ConvertAll(kinds, kind => _numbers[kind]), kinds);
        }
        MemberStarts = StartsOf(image.Read(Column.MemberModule, 0, image.MemberCount), count);
    }

    internal int Count => Hashes.Length;

    /// <exception cref="ImageFormatException">
    /// There is no module, two have one hash, or a kind or member is of a module that does not exist or is out of order.
    /// </exception>
    internal static ModuleTable Read(GraphImage image, KindTable kinds) => new(image, kinds);

    /// <summary>The module that has a hash, or -1.</summary>
    internal int Find(ulong hash)
    {
        // A loop, since hops of bases that are not the first come here: there are few modules.
        var hashes = Hashes;
        for (var module = hashes.Length - 1; module >= 0; module--)
        {
            if (hashes[module] == hash) return module;
        }

        return -1;
    }

    internal int OfKind(int kind) => _kindModules[kind];

    /// <summary>The number of a kind among those of its module. O(log kinds).</summary>
    internal int NumberOf(int kind) => _numbers is not null ? _numbers[kind] : Array.BinarySearch(Kinds[_kindModules[kind]], kind);

    /// <summary>The module of a member. O(modules).</summary>
    internal int OfMember(int member)
    {
        var module = 0;
        while (MemberStarts[module + 1] <= member) module++;
        return module;
    }

    private static ulong ReadHash(GraphImage image, int module)
    {
        var text = image.GetText(Column.ModuleHash, module);
        var isHash = text.Length == 16 && text.AsSpan().IndexOfAnyExcept(HexadecimalDigits) < 0;
        if (!isHash) Damage.Throw("the hash of module ", module, " is not 16 upper-case hexadecimal digits");
        return ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static int[][] KindsOf(int[] modules, int count)
    {
        var kinds = new List<int>[count];
        for (var module = 0; module < count; module++) kinds[module] = [];
        for (var kind = 0; kind < modules.Length; kind++) kinds[Damage.Check(modules[kind], count, "module")].Add(kind);
        return Array.ConvertAll(kinds, static list => list.ToArray());
    }

    private static int[] StartsOf(int[] modules, int count)
    {
        var starts = new int[count + 1];
        for (var member = 0; member < modules.Length; member++)
        {
            var module = Damage.Check(modules[member], count, "module");
            if (member > 0 && module < modules[member - 1]) Damage.Throw("member ", member, " is not among those of its module");
            starts[module + 1] = member + 1;
        }

        for (var module = 0; module < count; module++) starts[module + 1] = Math.Max(starts[module], starts[module + 1]);
        return starts;
    }
}
