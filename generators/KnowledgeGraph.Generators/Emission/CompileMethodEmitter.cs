using KnowledgeGraph.Generators.Steps;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the method of the graph's class that compiles facts while the program runs.</summary>
internal static class CompileMethodEmitter
{
    private const string Compiler = "global::KnowledgeGraph.FactCompiler";
    private const string Result = "global::KnowledgeGraph.CompiledGraph";
    private const string Files = "global::System.Collections.Generic.IEnumerable<global::KnowledgeGraph.FactText>";
    private const string Options = "global::KnowledgeGraph.CompileOptions";
    private const string Token = "global::System.Threading.CancellationToken";

    public static string Emit(CompileMethod method)
    {
        var (writer, name) = (new IndentedWriter(), SourceIdentifier.Escape(method.Graph));
        SourceHeader.WriteForApi(writer, method.Namespace);
        writer.Line();
        writer.Open($"{method.Form.Keywords} {name}");
        writer.Line("/// <summary>Checks fact files together with the facts of this graph, and compiles both to another graph.</summary>");
        writer.Line("/// <param name=\"files\">The fact files. Their order does not matter.</param>");
        writer.Line("/// <param name=\"options\">What differs from a build, or <see langword=\"null\"/>.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the work.</param>");
        writer.Line("/// <returns>The graph, or what is wrong.</returns>");
        writer.Line(
            "/// <exception cref=\"global::System.ArgumentException\">Two files have the same path, or one is <see langword=\"null\"/>."
                + "</exception>");
        writer.Line("/// <exception cref=\"global::System.OperationCanceledException\">The token was cancelled.</exception>");
        writer.Line($"public static {Result} Compile(");
        writer.Line($"    {Files} files, {Options}? options = null, {Token} cancellationToken = default) =>");
        writer.Line($"    {Compiler}.For(typeof({name})).Compile(files, options, cancellationToken);");
        writer.Close();
        return writer.ToString();
    }
}
