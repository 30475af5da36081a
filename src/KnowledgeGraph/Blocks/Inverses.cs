using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>
/// The facts of each relation in the order of object, standing and number: what files hold in the columns of the inverses.
/// </summary>
internal sealed class Inverses
{
    private const int StandingCount = 3;

    internal readonly int[] Objects;
    internal readonly int[] Subjects;
    internal readonly int[] Standings;

    private Inverses(int facts)
    {
        Objects = new int[facts];
        Subjects = new int[facts];
        Standings = new int[facts];
    }

    /// <summary>Sorts the facts of all relations. O(facts + nodes · relations).</summary>
    /// <exception cref="ImageFormatException">A relation leads to something that is not a node.</exception>
    internal static Inverses Sort(GraphImage image)
    {
        var inverses = new Inverses(image.FactCount);
        var ranges = image.Read(Column.MemberRange);
        var (firsts, ends) = (image.Read(Column.MemberFirstFact), image.Read(Column.MemberFactEnd));
        for (var member = 0; member < ranges.Length; member++)
        {
            var count = ends[member] - firsts[member];
            var standings = image.Read(Column.FactStanding, firsts[member], count);
            standings.CopyTo(inverses.Standings, firsts[member]);
            if (ranges[member] != 0 && count > 0) inverses.Add(image, firsts[member], standings);
        }

        return inverses;
    }

    /// <summary>A counting sort, once for each standing.</summary>
    private void Add(GraphImage image, int firstFact, int[] standings)
    {
        var subjects = image.Read(Column.FactSubject, firstFact, standings.Length);
        var objects = image.Read(Column.FactValue, firstFact, standings.Length);
        var (firstNode, last) = (int.MaxValue, 0);
        foreach (var node in objects)
            (firstNode, last) = (Math.Min(firstNode, node), Math.Max(last, Damage.Check(node, image.NodeCount, "node")));

        var nodes = last - firstNode + 1;
        var cursors = new int[nodes + 1];
        foreach (var node in objects) cursors[node - firstNode + 1]++;
        for (var i = 0; i < nodes; i++) cursors[i + 1] += cursors[i];
        for (var standing = 0; standing < StandingCount; standing++)
        {
            for (var i = 0; i < objects.Length; i++)
            {
                if (standings[i] != standing) continue;
                var place = firstFact + cursors[objects[i] - firstNode]++;
                Objects[place] = objects[i];
                Subjects[place] = subjects[i];
                Standings[place] = standing;
            }
        }
    }
}
