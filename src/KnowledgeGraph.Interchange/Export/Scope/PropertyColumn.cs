namespace KnowledgeGraph.Interchange;

/// <summary>
/// A column of tables of nodes: the values of a property. Properties of several kinds with one name share a column if their values have
/// one type; otherwise the name of the kind is before that of the property.
/// </summary>
/// <param name="Name">The name, which no other column has.</param>
/// <param name="Type">The type of the values.</param>
/// <param name="IsList">Whether a node can have several values.</param>
internal sealed record PropertyColumn(string Name, MemberType Type, bool IsList)
{
    /// <summary>The columns of a graph by the index of their member; <see langword="null"/> for what has no column.</summary>
    /// <param name="scope">What is exported.</param>
    /// <param name="reserved">Names that other columns have.</param>
    public static PropertyColumn?[] ByMember(ExportScope scope, params IReadOnlyCollection<string> reserved)
    {
        var columns = new PropertyColumn?[scope.Graph.Members.Count];
        if (scope.IsOfPaths) return columns;
        var properties = scope.Graph.Members.Where(member => !member.IsRelation && member.Facts.Count > 0).ToList();
        foreach (var namesakes in properties.GroupBy(member => member.JsonName))
        {
            var isShared = !reserved.Contains(namesakes.Key)
                && namesakes.Select(member => (member.Type, member.IsSingleValued)).Distinct().Count() == 1;
            foreach (var member in namesakes)
            {
                var name = isShared ? member.JsonName : $"{member.Domain.Name}.{member.JsonName}";
                columns[member.Index] = new PropertyColumn(name, member.Type, !member.IsSingleValued);
            }
        }

        return columns;
    }

    /// <summary>Reads the values of a node, each list in the order of the graph.</summary>
    public static Dictionary<PropertyColumn, List<string>> ValuesOf(Node node, ExportScope scope, PropertyColumn?[] columns)
    {
        var values = new Dictionary<PropertyColumn, List<string>>();
        foreach (var fact in scope.FactsOf(node))
        {
            if (columns[fact.Member.Index] is not { } column) continue;
            if (!values.TryGetValue(column, out var list)) values.Add(column, list = []);
            list.Add(fact.Value.ToString());
        }

        return values;
    }
}
