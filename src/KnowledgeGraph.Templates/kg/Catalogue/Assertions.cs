using KnowledgeGraph;

// The archive is the end of every chain: nothing that stores may depend on what sells.
[assembly: NoPath("Archive", "DependsOn+", "Checkout")]

// Every order ends up in the archive.
[assembly: PathExists("Checkout", "DependsOn+", "Archive")]
