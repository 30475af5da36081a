using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Programs;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// Checks facts while a program runs and compiles them together with the facts of the program, as a build does: with the same messages at
/// the same positions.
/// </summary>
/// <remarks>
/// The assembly of a graph carries its vocabulary with all constraints, and what it declares in C#. No build and no file of the project is
/// needed. Immutable, and safe for any number of threads.
/// </remarks>
/// <example>
/// <code>
/// var facts = new FactText("today.kg.json", """{ "entities": { "Mistral": { "kind": "Company" } } }""");
/// var result = FactCompiler.For(typeof(Race)).Compile([facts]);
/// Console.WriteLine(result.Graph?.Find("Mistral")?.Kind);
/// // Output:
/// // Company
/// </code>
/// </example>
public sealed partial class FactCompiler
{
    private static readonly ConditionalWeakTable<Type, FactCompiler> Compilers = [];

    private readonly DeclaredGraph _declared;
    private readonly ProgramFacts _facts;

    /// <summary>What is wrong with the facts of the program alone, with the inputs that it was found with.</summary>
    private Tuple<CheckInputs, HashSet<Problem>>? _known;

    private FactCompiler(Graph graph, DeclaredGraph declared)
    {
        Graph = graph;
        _declared = declared;
        _facts = new ProgramFacts(declared, graph);
    }

    /// <summary>Gets the graph of the program.</summary>
    public Graph Graph { get; }

    private string FullName => _declared.Declarations.FullName;

    /// <summary>Gets the compiler for the vocabulary of a graph. The first call for a graph reads its vocabulary.</summary>
    /// <param name="graph">The class of the graph, which is marked with <see cref="KnowledgeGraphAttribute"/>.</param>
    /// <returns>The compiler.</returns>
    /// <exception cref="ArgumentException">The type is not the class of a graph.</exception>
    /// <exception cref="InvalidOperationException">
    /// The assembly of the graph was built with another version of the package.
    /// </exception>
    public static FactCompiler For([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (Compilers.TryGetValue(graph, out var known)) return known;

        var property = graph.GetProperty(nameof(Graph), BindingFlags.Public | BindingFlags.Static);
        if (property?.PropertyType != typeof(Graph)) throw NotAGraph(graph);
        var declared = ReadDeclarations(graph);
        var opened = (Graph)property.GetValue(null, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture)!;
        if (opened.Store.Image.VocabularyHash != declared.Vocabulary.Hash)
        {
            throw new InvalidOperationException(
                $"The declarations in the assembly {graph.Assembly.GetName().Name} are not those of the image of {graph.Name}. Build the "
                    + "assembly again.");
        }

        var compiler = new FactCompiler(opened, declared);
        Compilers.AddOrUpdate(graph, compiler);
        return compiler;
    }

    /// <summary>
    /// Checks fact files together with the facts of the program, and compiles both to a graph. It has the vocabulary of the program, so
    /// that the generated types of nodes work on it. The graph of the program is not changed.
    /// </summary>
    /// <param name="files">The fact files. Their order does not matter.</param>
    /// <param name="options">What differs from a build, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The graph, or what is wrong.</returns>
    /// <exception cref="ArgumentException">Two files have the same path, or one is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CompiledGraph Compile(
        IEnumerable<FactText> files, CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CompileOptions();
        var read = Read(files, cancellationToken);
        var inputs = ToInputs(options);
        FactUnit[] units = [.. read.Values.Select(static file => file.Facts.Unit)];
        var program = options.IncludesFactFiles ? _facts.With(units) : _facts.Declared;
        var (joined, joining) = _declared.Bases.JoinFacts([.. program, .. units]);
        var compiled = GraphCompiler.Compile(_declared.Vocabulary, joined, inputs, cancellationToken);

        var found = _declared.Bases.Settle(joining.Concat(compiled.Problems).ToEquatableArray());
        var problems = read.Values.SelectMany(static file => file.Facts.Problems).Concat(found);
        if (options.IncludesFactFiles)
        {
            var known = FindKnown(inputs.Checks, cancellationToken);
            problems = problems.Where(problem => !known.Contains(problem));
        }

        var located = new ProblemPlaces(FullName, unit => read.GetValueOrDefault(unit)).Locate(problems);
        var hasErrors = located.Any(static problem => problem.Severity == FactSeverity.Error);
        return new CompiledGraph(hasErrors ? null : Graph.Load(compiled.Image), located);
    }

    private static Dictionary<string, ReadFile> Read(IEnumerable<FactText> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = new Dictionary<string, ReadFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file is null) throw new ArgumentException("One of the files is null.", nameof(files));
            if (!read.TryAdd(ProgramUnits.OfFile(file.Path), new ReadFile(file)))
                throw new ArgumentException($"Two files have the path '{file.Path}'. Give each file a path of its own.", nameof(files));
        }

        return read;
    }

    private static CompilationInputs ToInputs(CompileOptions options) => CompilationInputs.None with
    {
        DerivedEdges = options.DerivedEdges,
        Graph = new Anchor(ProgramUnits.Stored, 0),
        Checks = ToInputs(options.Documents, "in CompileOptions.Documents", options.Today) with { AssertionSteps = options.AssertionSteps },
    };

    /// <summary>Finds what the build of the program has reported of its facts.</summary>
    private HashSet<Problem> FindKnown(CheckInputs inputs, CancellationToken cancellationToken)
    {
        if (_known is { } known && known.Item1 == inputs) return known.Item2;
        var (joined, joining) = _declared.Bases.JoinFacts(_facts.All);
        var checkedFacts = GraphCompiler.Check(_declared.Vocabulary, joined, inputs, cancellationToken);
        var found = _declared.Bases.Settle(joining.Concat(checkedFacts.Problems).ToEquatableArray()).ToHashSet();
        _known = Tuple.Create(inputs, found);
        return found;
    }

    private static DeclaredGraph ReadDeclarations(Type graph)
    {
        var name = graph.Assembly.GetName().Name;
        if (graph.Assembly.GetCustomAttribute<GeneratedDeclarationsAttribute>() is not { Declarations: var text }) throw NotAGraph(graph);
        try
        {
            var version = DeclarationReader.VersionOf(text);
            if (version != DeclarationFormat.Version)
            {
                throw new InvalidOperationException(
                    $"The assembly {name} was built with another version of the package KnowledgeGraph: its declarations have version "
                        + $"{version}, but KnowledgeGraph.Compiler reads version {DeclarationFormat.Version}. Use the same version of both "
                        + "packages, and build the assembly again.");
            }

            var declarations = DeclarationReader.Read(text);
            return declarations.FullName == graph.FullName
                ? DeclaredGraph.Of(declarations, ProgramModules.Of(graph.Assembly, declarations))
                : throw NotAGraph(graph);
        }
        catch (FormatException error)
        {
            throw new InvalidOperationException($"The declarations in the assembly {name} cannot be read: {error.Message}", error);
        }
    }

    private static ArgumentException NotAGraph(Type graph) => new(
        $"The type {graph.FullName} is not the class of a graph. Give the class that is marked with [KnowledgeGraph], such as "
            + "typeof(Race).",
        nameof(graph));
}
