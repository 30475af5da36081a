namespace KnowledgeGraph.Rdf;

/// <summary>The IRIs of RDF and RDF Schema that programs most often need.</summary>
static partial class RdfIri
{
    /// <summary>The namespace of RDF.</summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary><c>rdf:type</c>, which is <c>a</c> in Turtle.</summary>
    public const string Type = Namespace + "type";

    /// <summary><c>rdf:first</c>: the first item of a list.</summary>
    public const string First = Namespace + "first";

    /// <summary><c>rdf:rest</c>: the list after its first item.</summary>
    public const string Rest = Namespace + "rest";

    /// <summary><c>rdf:nil</c>: the empty list.</summary>
    public const string Nil = Namespace + "nil";

    /// <summary><c>rdf:reifies</c>: the triple that a reifier is about.</summary>
    public const string Reifies = Namespace + "reifies";

    /// <summary><c>rdf:langString</c>: the datatype of literals with a language.</summary>
    public const string LangString = Namespace + "langString";

    /// <summary><c>rdf:dirLangString</c>: the datatype of literals with a language and a base direction.</summary>
    public const string DirLangString = Namespace + "dirLangString";

    /// <summary>The namespace of RDF Schema.</summary>
    public const string SchemaNamespace = "http://www.w3.org/2000/01/rdf-schema#";

    /// <summary><c>rdfs:label</c>: the name of a resource for people.</summary>
    public const string Label = SchemaNamespace + "label";

    /// <summary><c>rdfs:comment</c>: a description of a resource.</summary>
    public const string Comment = SchemaNamespace + "comment";

    /// <summary><c>skos:altLabel</c>: another name of a resource.</summary>
    public const string AltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
}
