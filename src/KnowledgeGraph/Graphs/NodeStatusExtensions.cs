namespace KnowledgeGraph;

/// <summary>
/// The status of entities for nodes of the generated types of kinds. A member of a kind that has the name of one of these properties is
/// meant instead; <see cref="INode.AsNode"/> has the status then.
/// </summary>
public static class NodeStatusExtensions
{
    extension<T>(T node)
        where T : struct, INode<T>
    {
        /// <summary>Gets the status of the entity.</summary>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        public EntityStatus Status => node.AsNode().Status;

        /// <summary>Gets the entity that replaces a deprecated one, if there is one. It may be deprecated, too.</summary>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        public T? ReplacedBy => node.AsNode().ReplacedBy?.As<T>();

        /// <summary>Gets the reason why the entity is deprecated, if one is stated.</summary>
        /// <exception cref="InvalidOperationException">The node is the default value.</exception>
        public string? StatusReason => node.AsNode().StatusReason;
    }
}
