using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Package.Tests;

/// <summary>Which folders of a project name something that another folder of it declares.</summary>
internal sealed class FolderUses
{
    /// <summary>The projects have these for all files. Names of other packages stay unknown, and no folder declares them.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly Dictionary<(string From, string To), string> _uses = [];

    private FolderUses(Dictionary<string, string> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)).ToList();
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Project",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            platform.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        foreach (var tree in trees) AddUsesOf(tree, compilation.GetSemanticModel(tree));
        Folders = trees.Select(static tree => FolderOf(tree)).ToHashSet();
    }

    /// <summary>Gets the folders with source files.</summary>
    public IReadOnlySet<string> Folders { get; }

    /// <summary>Looks at the source files of a project.</summary>
    public static FolderUses In(string project) => new(
        Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(project, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .ToDictionary(static file => file, file => File.ReadAllText(Path.Combine(project, file))));

    /// <summary>Looks at source files that are given as path and text.</summary>
    public static FolderUses In(Dictionary<string, string> files) => new(files);

    /// <summary>Returns a line for each use between two folders of a circle.</summary>
    public IReadOnlyList<string> InCircles() =>
        [.. _uses.Where(use => Reaches(use.Key.To, use.Key.From)).Select(static use => $"{use.Key.From} uses {use.Key.To}: {use.Value}")];

    private bool Reaches(string from, string to)
    {
        var (reached, open) = (new HashSet<string> { from }, new Queue<string>([from]));
        while (open.TryDequeue(out var folder))
        {
            if (folder == to) return true;
            foreach (var use in _uses.Keys.Where(use => use.From == folder && reached.Add(use.To))) open.Enqueue(use.To);
        }

        return false;
    }

    private void AddUsesOf(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (DeclarationOf(model, name) is not { } declaring || FolderOf(declaring) == FolderOf(tree)) continue;
            var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            _uses.TryAdd(
                (FolderOf(tree), FolderOf(declaring)), $"{Path.GetFileName(tree.FilePath)}({line}) names {name.Identifier.ValueText}");
        }
    }

    /// <summary>Returns the file that declares what a name stands for; of a type in several files, the one with its name.</summary>
    private static SyntaxTree? DeclarationOf(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.OriginalDefinition;
        if (symbol is IMethodSymbol { ReducedFrom: { } extension }) symbol = extension;
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol)) return null;
        var trees = symbol.Locations.Where(static place => place.IsInSource).Select(static place => place.SourceTree!).ToList();
        return trees.Contains(name.SyntaxTree)
            ? null
            : trees.Find(tree => Path.GetFileNameWithoutExtension(tree.FilePath) == symbol.Name) ?? trees.FirstOrDefault();
    }

    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath)!.Replace('\\', '/');
}
