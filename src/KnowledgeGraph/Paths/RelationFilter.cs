using System.Text.Json;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Paths;

/// <summary>
/// The directions in which each member may be taken, as options say it: 0 for properties and relations that are not allowed.
/// </summary>
internal static class RelationFilter
{
    internal static PathDirection[] Create(Graph graph, PathOptions? options)
    {
        var members = graph.Store.Members;
        var allowed = new PathDirection[members.Count];
        if (options?.Relations is null)
        {
            for (var member = 0; member < allowed.Length; member++)
                Allow(members, allowed, member, options?.Direction ?? PathDirection.Forward);
        }
        else
        {
            foreach (var relation in options.Relations) Allow(graph, allowed, relation, options);
        }

        return allowed;
    }

    private static void Allow(Graph graph, PathDirection[] allowed, NameOr<Member> relation, PathOptions options)
    {
        if (relation.Item is { } member) AllowMember(graph, allowed, member, options);
        else if (relation.Name is { } name) AllowByName(graph, allowed, name, options);
        else throw new ArgumentException("The name of a relation is null.", nameof(options));
    }

    private static void AllowMember(Graph graph, PathDirection[] allowed, Member member, PathOptions options)
    {
        member = graph.Resolve(member, nameof(options));
        if (!member.IsRelation) throw new ArgumentException(IsProperty(member), nameof(options));
        if (member.IsDerived) throw new ArgumentException(IsDerived(member), nameof(options));
        Allow(graph.Store.Members, allowed, member.Index, options.Direction);
    }

    private static void AllowByName(Graph graph, PathDirection[] allowed, string name, PathOptions options)
    {
        var found = false;
        Member? derived = null;
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation) continue;
            if (name == member.Name || name == member.JsonName)
            {
                derived = member.IsDerived ? member : derived;
                found |= !member.IsDerived;
                Allow(graph.Store.Members, allowed, member.Index, options.Direction);
            }

            // In fact files an inverse has its C# name, with the first letters in lower case.
            if (member.InverseName is not { } inverse || (name != inverse && name != JsonNamingPolicy.CamelCase.ConvertName(inverse)))
                continue;
            derived = member.IsDerived ? member : derived;
            found |= !member.IsDerived;
            Allow(graph.Store.Members, allowed, member.Index, PathDirection.Backward);
        }

        if (!found && derived is { } known) throw new ArgumentException(IsDerived(known), nameof(options));
        if (!found) throw new ArgumentException(Unknown(graph, name), nameof(options));
    }

    private static string IsProperty(Member member) =>
        $"{member} is a property, but only relations can be used here. Name a relation or an inverse.";

    private static string IsDerived(Member member) =>
        $"{member} is derived, but only stated facts are used here. Use Walk or Why for derived relations.";

    private static string Unknown(Graph graph, string name)
    {
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation && (name == member.Name || name == member.JsonName))
                return IsProperty(member);
        }

        return NearestKnown.Explain($"The graph {graph.Name} has no relation ", name, Names(graph));
    }

    private static void Allow(MemberTable members, PathDirection[] allowed, int member, PathDirection direction)
    {
        if (members.TypeOf(member) != MemberType.Node || members.IsDerived(member)) return;
        allowed[member] |= members.IsSymmetric(member) ? PathDirection.Forward : direction;
    }

    private static string[] Names(Graph graph)
    {
        var names = new List<string>();
        foreach (var member in graph.Members)
        {
            if (!member.IsRelation || member.IsDerived) continue;
            names.Add(member.Name);
            if (member.InverseName is { } inverse) names.Add(inverse);
        }

        return [.. names];
    }
}
