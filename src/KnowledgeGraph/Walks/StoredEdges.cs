using KnowledgeGraph.Derivations;
using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Walks;

/// <summary>Decodes the derived edges that an image stores for a member, checking every number. O(edges).</summary>
internal static class StoredEdges
{
    internal static DerivedEdges Read(Graph graph, int member)
    {
        var (first, end) = graph.Store.Members.DerivedOf(member);
        if (first == end) return DerivedEdges.None;
        var subjects = graph.Store.Image.Read(Column.DerivedSubject, first, end - first);
        var objects = graph.Store.Image.Read(Column.DerivedObject, first, end - first);
        var (domain, range) = (graph.Store.Members.Domains[member], graph.Store.Members.RangeOf(member));
        var isWithin = graph.Store.Kinds.AreOf(domain, subjects) && graph.Store.Kinds.AreOf(range, objects);
        if (!isWithin) Damage.Throw("a derived edge of member ", member, " does not lead from its domain to its range");
        for (var i = 1; i < subjects.Length; i++)
        {
            var isAfter = subjects[i - 1] < subjects[i] || (subjects[i - 1] == subjects[i] && objects[i - 1] < objects[i]);
            if (!isAfter) Damage.Throw("derived edge ", first + i, " is out of order");
        }

        return new DerivedEdges(subjects, objects);
    }
}
