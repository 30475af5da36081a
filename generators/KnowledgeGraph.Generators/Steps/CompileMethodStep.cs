using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Decides whether the graph's class gets a method that compiles facts while the program runs.</summary>
internal static class CompileMethodStep
{
    private const string Package = "KnowledgeGraph.Compiler";
    private const string Name = "Compile";

    /// <summary>Determines whether the project references the package that the method calls.</summary>
    public static bool IsPackageReferenced(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == Package);

    /// <summary>Returns the class, or null where it gets no method, because of the references or since its author has the name.</summary>
    public static CompileMethod? Choose(BoundGraph? graph, bool isPackageReferenced)
    {
        if (graph is null || !isPackageReferenced || graph.Declaration.ReservedNames.Contains(Name)) return null;
        var vocabulary = graph.Vocabulary;
        return vocabulary.GraphName == Name
            ? null
            : new CompileMethod(vocabulary.GraphNamespace, vocabulary.GraphName, vocabulary.GraphForm);
    }
}
