namespace KnowledgeGraph.Interchange;

/// <summary>What Turtle says of a node that is not a fact: its kind, label, aliases and status.</summary>
internal static class NodeTurtle
{
    /// <summary>Writes the triples without the point at their end.</summary>
    public static void WriteNames(TurtleText turtle, GraphIris iris, Node node)
    {
        turtle.Iri(iris.Of(node)).Raw(" a ").Iri(iris.Of(node.Kind)).Raw(" ;\n    rdfs:label ").Text(node.Label);
        foreach (var alias in node.Aliases) turtle.Raw(" ;\n    skos:altLabel ").Text(alias);
        if (StatusText.Of(node) is { } status) turtle.Raw(" ;\n    kg:status ").Text(status);
        if (node.ReplacedBy is { } other) turtle.Raw(" ;\n    kg:replacedBy ").Iri(iris.Of(other));
        if (node.StatusReason is { } reason) turtle.Raw(" ;\n    kg:statusReason ").Text(reason);
    }
}
