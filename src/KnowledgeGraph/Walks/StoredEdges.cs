using KnowledgeGraph.Derivations;
using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Walks;

/// <summary>Decodes the derived edges that an image stores for a member, checking every number. O(edges).</summary>
internal static class StoredEdges
{
    internal static DerivedEdges Read(Graph graph, int member)
    {
        var (first, end) = graph.MemberTable.DerivedOf(member);
        if (first == end) return DerivedEdges.None;
        var subjects = graph.Image.Read(Column.DerivedSubject, first, end - first);
        var objects = graph.Image.Read(Column.DerivedObject, first, end - first);
        var (domain, range) = (graph.MemberTable.Domains[member], graph.MemberTable.RangeOf(member));
        var isWithin = Rows.AreWithin(subjects, graph.KindTable.FirstNodes[domain], graph.KindTable.NodeEnds[domain])
            && Rows.AreWithin(objects, graph.KindTable.FirstNodes[range], graph.KindTable.NodeEnds[range]);
        if (!isWithin) Damage.Throw("a derived edge of member ", member, " does not lead from its domain to its range");
        for (var i = 1; i < subjects.Length; i++)
        {
            var isAfter = subjects[i - 1] < subjects[i] || (subjects[i - 1] == subjects[i] && objects[i - 1] < objects[i]);
            if (!isAfter) Damage.Throw("derived edge ", first + i, " is out of order");
        }

        return new DerivedEdges(subjects, objects);
    }
}
