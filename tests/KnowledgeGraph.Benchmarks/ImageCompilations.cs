using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Prints what the C# compiler, in a process of its own, needs for the image of a program: memory at its peak, processor time and bytes of
/// the assembly, each less those of the same program with an empty image. Beside it, the same image in one literal.
/// </summary>
internal static class ImageCompilations
{
    private const int InOneLiteral = 1 << 30;

    public static void Print(TextWriter output)
    {
        output.WriteLine("| facts | image | literals | memory | bytes of memory per byte | processor time | bytes of the assembly |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var facts in new[] { 100_000, 250_000, 1_000_000 })
        {
            var directory = Directory.CreateTempSubdirectory("kg-compiler").FullName;
            try
            {
                Print(output, facts, directory);
            }
            finally
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }

    private static void Print(TextWriter output, int facts, string directory)
    {
        var market = new Market(facts);
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(market.Compilation, out var compilation, out _);
        var image = ImageOf(compilation);
        foreach (var (tree, index) in compilation.SyntaxTrees.Where(tree => !IsImage(tree)).Select((tree, index) => (tree, index)))
            File.WriteAllText(Path.Combine(directory, $"{index}.cs"), tree.ToString());

        var file = Path.Combine(directory, "Image.cs");
        var content = new ImageContent("Workload", "Market", new(), image);
        File.WriteAllText(file, ImageEmitter.Emit(new ImageContent("Workload", "Market", new(), "empty"u8.ToArray())));
        var empty = Compile(directory);
        foreach (var length in new[] { InOneLiteral, ImagePieces.ChooseLength(image.Length) })
        {
            File.WriteAllText(file, ImageEmitter.Emit(content, length));
            var (memory, time, size) = Compile(directory);
            output.WriteLine(FormattableString.Invariant(
                $"| {facts:N0} | {image.Length:N0} | {ImagePieces.Cut(image, length).Count} | {(memory - empty.Memory) / 1e6:N0} MB ")
                + FormattableString.Invariant($"| {(memory - empty.Memory) / (double)image.Length:N0} ")
                + FormattableString.Invariant($"| {(time - empty.Time).TotalSeconds:F1} s | {size - empty.Size:N0} |"));
        }
    }

    private static bool IsImage(SyntaxTree tree) => tree.FilePath.EndsWith(".Image.g.cs", StringComparison.Ordinal);

    private static byte[] ImageOf(Compilation compilation)
    {
        using var stream = new MemoryStream();
        if (!compilation.Emit(stream).Success) throw new InvalidOperationException("The workload does not compile.");
        var graph = (Graph)Assembly.Load(stream.ToArray()).GetType("Workload.Market")!.GetProperty("Graph")!.GetValue(null)!;
        using var image = new MemoryStream();
        graph.Save(image);
        return image.ToArray();
    }

    /// <summary>Compiles the sources of a directory for release, and watches the memory of the process while it runs.</summary>
    private static (long Memory, TimeSpan Time, long Size) Compile(string directory)
    {
        var assembly = Path.Combine(directory, "Market.dll");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Memory.dll"
                or "System.Private.Uri.dll" or "KnowledgeGraph.dll" or "System.Collections.dll" or "System.ComponentModel.Primitives.dll"
                or "System.ComponentModel.TypeConverter.dll" or "System.Text.Json.dll" or "System.ObjectModel.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", FindCompiler(), "-nologo", "-noconfig", "-nostdlib", "-langversion:latest", "-optimize+", "-deterministic+",
                "-debug:portable", "-target:library", "-warn:0", "-out:" + assembly, .. references.Select(path => "-r:" + path),
                Path.Combine(directory, "*.cs")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        var (memory, time) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            process.Refresh();
            try
            {
                (memory, time) = (Math.Max(memory, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It has ended since it was waited for.
            }
        }

        return process.ExitCode == 0
            ? (memory, time, new FileInfo(assembly).Length)
            : throw new InvalidOperationException(text.GetAwaiter().GetResult());
    }

    /// <summary>Finds the compiler of the newest SDK beside the runtime.</summary>
    private static string FindCompiler()
    {
        var root = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!;
        return root.GetDirectories("sdk").Single().GetDirectories()
            .Select(sdk => Path.Combine(sdk.FullName, "Roslyn", "bincore", "csc.dll")).Where(File.Exists)
            .Order(StringComparer.Ordinal).Last();
    }
}
