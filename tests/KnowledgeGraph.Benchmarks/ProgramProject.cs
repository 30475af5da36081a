using System.Diagnostics;
using System.Reflection;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A program that is measured from start to end, in a project of its own below <c>artifacts/benchmarks</c>.</summary>
internal sealed class ProgramProject
{
    private readonly string _name;
    private readonly string _directory;

    /// <summary>Writes the project.</summary>
    /// <param name="name">The name of the project and the program.</param>
    /// <param name="program">The source of the program.</param>
    /// <param name="items">The items of the project file.</param>
    /// <param name="files">Further files of the project.</param>
    /// <param name="properties">Further properties of the project file.</param>
    public ProgramProject(string name, string program, string items, IEnumerable<(string Name, string Text)> files, string properties = "")
    {
        (_name, _directory) = (name, Path.Combine(Root, "artifacts", "benchmarks", name));
        Directory.CreateDirectory(_directory);
        File.WriteAllText(Path.Combine(_directory, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
                <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseAppHost>true</UseAppHost>
            {properties}
              </PropertyGroup>
              <ItemGroup>
            {items}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_directory, "Program.cs"), program);
        foreach (var file in files) File.WriteAllText(Path.Combine(_directory, file.Name), file.Text);
    }

    /// <summary>Gets the directory of the repository.</summary>
    public static string Root { get; } = typeof(ProgramProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Builds the program in Release, and returns its path.</summary>
    public string Build() => Run("build");

    /// <summary>Publishes the program in Release for this machine, and returns its path.</summary>
    public string Publish() => Run("publish");

    private string Run(string command)
    {
        var output = Path.Combine(_directory, "out");
        var start = new ProcessStartInfo("dotnet", [command, _directory, "-c", "Release", "-o", output, "-v", "q", "-nologo"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(output, _name) : throw new InvalidOperationException(said);
    }
}
