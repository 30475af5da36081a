using System.Globalization;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>What differs between the modules of an image and those that a program was compiled for, as a text.</summary>
internal static class ModuleDifference
{
    /// <summary>Names each module that only one of two stores has, or that has another vocabulary; null where all are the same.</summary>
    /// <exception cref="ImageFormatException">An image is damaged.</exception>
    internal static string? Between(GraphStore image, GraphStore expected)
    {
        if (image.Modules.Hashes.AsSpan().SequenceEqual(expected.Modules.Hashes)) return null;
        var differences = new List<string>();
        for (var module = 0; module < expected.Modules.Count; module++)
        {
            if (image.Modules.Find(expected.Modules.Hashes[module]) >= 0) continue;
            var name = expected.ModuleNames[module];
            var other = Find(image, name);
            differences.Add(other >= 0
                ? $"{name} has the vocabulary {Describe(image, other)} in the image, and {Describe(expected, module)} in the graph"
                : $"the image does not have {name}");
        }

        for (var module = 0; module < image.Modules.Count; module++)
        {
            if (expected.Modules.Find(image.Modules.Hashes[module]) < 0 && Find(expected, image.ModuleNames[module]) < 0)
                differences.Add($"only the image has {image.ModuleNames[module]}");
        }

        if (differences.Count == 0) differences.Add("the same graphs are in another order");
        return string.Join("; ", differences) + ". Build the image again with the vocabulary of the program, or the program with that of "
            + "the image.";
    }

    private static int Find(GraphStore store, string name)
    {
        for (var module = 0; module < store.Modules.Count; module++)
        {
            if (store.ModuleNames[module] == name) return module;
        }

        return -1;
    }

    /// <summary>The hash of a module, and the assembly that it is from if it is a base.</summary>
    private static string Describe(GraphStore store, int module)
    {
        var hash = store.Modules.Hashes[module].ToString("X16", CultureInfo.InvariantCulture);
        return store.TextAt(Column.ModuleAssembly, module) is { } assembly
            ? $"{hash} ({assembly} {store.TextAt(Column.ModuleVersion, module)})"
            : hash;
    }
}
