using System.Text.RegularExpressions;

namespace KnowledgeGraph.Package.Tests;

/// <summary>Where the package cannot work, it says so in one error; where files change, the tools that watch them see it.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class HostTests(PackedFeed feed)
{
    [Theory]
    [InlineData("KnowledgeGraph", "net8.0")]
    [InlineData("KnowledgeGraph", "net9.0")]
    [InlineData("KnowledgeGraph", "netstandard2.0")]
    [InlineData("KnowledgeGraph.Seeds", "net8.0")]
    public void A_project_for_an_older_framework_does_not_restore_and_is_told_which_one_the_package_needs(string package, string framework)
    {
        // What an older framework is made of is not in the feed, and is not what this is about.
        var directory = feed.Project(
            $"older-{package}-{framework}", package,
            "<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences><UseAppHost>false</UseAppHost>",
            framework: framework);
        File.WriteAllText(Path.Combine(directory, "Program.cs"), """
            [KnowledgeGraph.KnowledgeGraph] static partial class Race;
            [KnowledgeGraph.Node] readonly partial struct Company
            {
                [KnowledgeGraph.Entity] public static partial Company DeepSeek { get; }
            }
            """);
        var errors = Errors(DotnetCommand.Run(directory, "build", "-m:1").Failed());
        Assert.All(errors, error => Assert.Contains(": error NU1202: ", error, StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Contains($"NU1202: Package {package} ", StringComparison.Ordinal)
            && error.Contains("net10.0 (.NETCoreApp,Version=v10.0)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".vbproj", "VB", "Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module\n")]
    [InlineData(".fsproj", "F#", "Program.fs", "printfn \"\"\n")]
    public void A_project_in_another_language_with_fact_files_gets_one_error_at_the_first(
        string extension, string language, string file, string code)
    {
        var name = "language" + extension[1..];
        var directory = feed.Project(
            name, "KnowledgeGraph", "<DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference>",
            extension == ".fsproj" ? """<Compile Include="Program.fs" />""" : "", extension: extension);
        File.WriteAllText(Path.Combine(directory, file), code);
        File.WriteAllText(Path.Combine(directory, "a.kg.json"), "{}");
        File.WriteAllText(Path.Combine(directory, "b.kg.json"), "{}");
        var error = Assert.Single(Errors(DotnetCommand.Run(directory, "build", "-m:1").Failed()));
        Assert.StartsWith(
            $"{Path.Combine(directory, "a.kg.json")} : error KG0040: Fact files are compiled to C#, but the language of "
                + $"'{name}{extension}' is {language}. "
            + "Move the vocabulary and the fact files to a C# project and reference it from this one, or set "
            + "EnableDefaultKnowledgeGraphItems to false in this project.",
            error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_in_another_language_without_fact_files_builds()
    {
        var directory = feed.Project(
            "languageplain", "KnowledgeGraph", "<EnableDefaultKnowledgeGraphItems>false</EnableDefaultKnowledgeGraphItems>",
            extension: ".vbproj");
        File.WriteAllText(Path.Combine(directory, "Program.vb"), "Module Program\nSub Main()\nEnd Sub\nEnd Module\n");
        File.WriteAllText(Path.Combine(directory, "a.kg.json"), "{}");
        DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Succeeded();
    }

    [Fact]
    public void Dotnet_watch_watches_fact_files_and_documents()
    {
        var directory = feed.Project(
            "watched", "KnowledgeGraph",
            items: """
            <KnowledgeGraphDocument Include="articles/*.txt" />
            <AdditionalFiles Update="drafts/**" Watch="false" />
            <AdditionalFiles Include="more.json" />
            """);
        foreach (var file in (string[])[
            "Program.cs", "a.kg.json", "deep/b.kg.json", "drafts/c.kg.json", "articles/d.txt", "more.json", "other.txt"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, file))!);
            File.WriteAllText(Path.Combine(directory, file), "");
        }

        var list = DotnetCommand.Run(directory, "watch", "--list").Succeeded().Output.Split('\n');
        var watched = list.Where(line => line.StartsWith(directory, StringComparison.Ordinal))
            .Select(line => Path.GetRelativePath(directory, line.TrimEnd()).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(["Program.cs", "a.kg.json", "articles/d.txt", "deep/b.kg.json", "more.json", "watched.csproj"], watched);
    }

    private static List<string> Errors(DotnetCommand build) =>
        [.. Regex.Matches(build.Output, "^.*: error .*$", RegexOptions.Multiline).Select(match => match.Value.Trim()).Distinct()];
}
