using System.Text.Json;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Tests.Check;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = """{ "entities": { "Beta": { "kind": "Firm" }, "Omega": { "kind": "Firm" } } }""";
    private readonly CheckProject _project = CheckProject.Create();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Facts_without_a_problem_are_exit_code_0()
    {
        _project.Write("docs/d1.txt", "Alpha began in 1999");
        _project.Write("a.kg.json", Good);

        Assert.Equal(new Kg(ExitCode.Found, "G: no problems in 1 fact file.\n", ""), _project.Check("--documents", "docs"));
    }

    [Fact]
    public void An_error_is_its_place_its_line_and_exit_code_1()
    {
        _project.Write("docs/d1.txt", "Alpha began in 1999");
        _project.Write("facts/a.kg.json", Good);
        _project.Write("facts/b.kg.json", "{\n  \"claims\": [\n\t[\"Bta\", \"backs\", \"Alpha\"]\n  ]\n}\n");

        Assert.Equal(
            new Kg(
                ExitCode.HasErrors,
                """
                facts/b.kg.json(3,3): error KG1001: There is no entity 'Bta'; did you mean 'Beta'?
                      ["Bta", "backs", "Alpha"]
                       ^^^^^
                G: 1 error in 2 fact files.
                “kg explain KG1001” shows the cause of this diagnostic and how to fix it.

                """.ReplaceLineEndings("\n"),
                ""),
            _project.Check("facts", "--documents", "docs"));
    }

    [Fact]
    public void A_warning_is_exit_code_0_unless_it_counts_as_an_error()
    {
        _project.Write("a.kg.json", Good);
        _project.Write(
            "b.kg.json",
            """
            {
              "sources": { "D2": "d2.txt" },
              "claims": [["Beta", "founded", "2001", { "source": "D1" }], ["Beta", "founded", "2002", { "source": "D2" }]]
            }
            """);

        var warned = _project.Check();
        Assert.Contains("): warning KG2001: ", warned.Output, StringComparison.Ordinal);
        Assert.Contains("G: 1 warning, 1 info in 2 fact files.\n", warned.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, warned.ExitCode);

        var failed = _project.Check("--warn-as-error");
        Assert.Contains("): error KG2001: ", failed.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.HasErrors, failed.ExitCode);
    }

    [Fact]
    public void A_problem_of_what_is_declared_in_CSharp_names_the_declaration()
    {
        _project.Write("a.kg.json", Good);

        var output = _project.Check().Output;
        Assert.StartsWith("N.dll(N.Sources.D1): info KG3005: ", output, StringComparison.Ordinal);
        Assert.Contains(" Provide them with --documents DIR.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runbok.txt", "; did you mean 'runbook.txt'?")]
    [InlineData("minutes.txt", ". Provide it in the directory of --documents.")]
    public void A_quoted_document_that_is_not_in_the_directory_is_a_warning(string document, string hint)
    {
        _project.Write("docs/d1.txt", "Alpha began in 1999");
        _project.Write("docs/runbook.txt", "Beta has 7 people");
        _project.Write("a.kg.json", $$"""
            {
              "sources": { "R": "{{document}}" },
              "entities": { "Beta": { "kind": "Firm" }, "Omega": { "kind": "Firm" } },
              "claims": [["Beta", "staff", 7, { "source": "R", "quote": "7 people" }]]
            }
            """);

        Assert.StartsWith(
            $"a.kg.json(2,21): warning KG3013: The document '{document}' of the source 'R' is not among the documents "
                + $"that are provided, so its quotes are not checked{hint}\n",
            _project.Check("--documents", "docs").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assertion_of_the_assembly_is_held_against_the_files()
    {
        _project.Write("a.kg.json", """{ "entities": { "Omega": { "kind": "Firm" } }, "claims": [["Alpha", "backs", "Omega"]] }""");

        var kg = _project.Check();
        Assert.Contains("N.dll(assembly: NoPath): error KG40", kg.Output, StringComparison.Ordinal);
        Assert.Contains("a.kg.json:1:", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_today_that_is_not_a_date_is_exit_code_2()
    {
        _project.Write("a.kg.json", Good);

        Assert.DoesNotContain("error", _project.Check("--today", "2026-01-01").Output, StringComparison.Ordinal);
        var refused = new Kg(
            ExitCode.InputError, "", "kg: --today is “tomorrow”, which is not a date\n  Write it like 2025-01-29.\n");
        Assert.Equal(refused, _project.Check("--today", "tomorrow"));
        Assert.Equal(
            refused,
            Kg.RunIn(
                _project.Directory, "build", ".", "--assembly", _project.Assembly, "-o", "g.kgi", "--today", "tomorrow"));
        Assert.False(File.Exists(_project.PathOf("g.kgi")));
    }

    [Fact]
    public void Output_directories_and_hidden_ones_are_passed_over_as_in_a_build()
    {
        _project.Write("a.kg.json", Good);
        foreach (var directory in new[] { "bin/Debug", "obj", "artifacts", ".git", "sub/bin" })
            _project.Write($"{directory}/b.kg.json", "{ no");
        Assert.Equal(ExitCode.Found, _project.Check().ExitCode);

        _project.Write("sub/c.kg.json", "{ no");
        Assert.Equal(ExitCode.HasErrors, _project.Check().ExitCode);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        _project.Write("a.kg.json", Good);

        Assert.EndsWith(" in 1 fact file.\n", _project.Check("a.kg.json", "./a.kg.json", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_document()
    {
        _project.Write("a.kg.json", Good.Replace("Firm", "Frm", StringComparison.Ordinal));

        var kg = _project.Check("--json");
        var report = JsonDocument.Parse(kg.Output).RootElement;
        var errors = report.GetProperty("problems").EnumerateArray().Count(p => p.GetProperty("severity").GetString() == "error");
        Assert.Equal(
            ("G", 1, errors),
            (report.GetProperty("graph").GetString(), report.GetProperty("files").GetInt32(), report.GetProperty("errors").GetInt32()));
        var problem = report.GetProperty("problems")[0];
        Assert.Equal(
            ("error", "a.kg.json", 1),
            (problem.GetProperty("severity").GetString(), problem.GetProperty("place").GetProperty("path").GetString(),
                problem.GetProperty("place").GetProperty("line").GetInt32()));
        Assert.Equal(ProjectHome.PageOf("docs/diagnostics/x.md") is not null, problem.TryGetProperty("help", out _));
        Assert.Equal(ExitCode.HasErrors, kg.ExitCode);
    }

    [Fact]
    public void On_a_screen_the_carets_have_the_colour_of_the_severity()
    {
        _project.Write("a.kg.json", """{ "entities": { "Beta": { "kind": "Frm" } } }""");

        var coloured = Kg.RunOnScreenIn(
            _project.Directory, 200, hasColour: true, "check", "a.kg.json", "--assembly", _project.Assembly).Output;
        Assert.Matches("\u001b\\[1;91merror KG1\\d+\u001b\\[0m: ", coloured);
        Assert.Matches("\u001b\\[1;91m +\\^{5}\u001b\\[0m\n", coloured);
        Assert.DoesNotContain(
            '\u001b',
            Kg.RunOnScreenIn(_project.Directory, 200, hasColour: false, "check", "a.kg.json", "--assembly", _project.Assembly).Output);
    }

    [Theory]
    [InlineData("“kg check” needs FILES")]
    [InlineData("none.kg.json does not exist", "none.kg.json")]
    [InlineData("N.dll is not a fact file: its name does not end in .kg.json, .kg.ttl or .kg.trig", "N.dll")]
    [InlineData("there is no fact file (.kg.json, .kg.ttl or .kg.trig) in empty or below it", "empty")]
    [InlineData("none is not a directory", "a.kg.json", "--documents", "none")]
    [InlineData("--watch and --json cannot be combined: JSON output is a single document", "a.kg.json", "--watch", "--json")]
    [InlineData("'kg check' does not take '--warnaserror'; did you mean '--warn-as-error'?", "a.kg.json", "--warnaserror")]
    public void A_wrong_command_line_is_exit_code_2(string message, params string[] arguments)
    {
        _project.Write("a.kg.json", Good);
        Directory.CreateDirectory(_project.PathOf("empty"));

        var kg = Kg.RunIn(
            _project.Directory,
            ["check", .. arguments, .. arguments.Length == 0 ? Array.Empty<string>() : ["--assembly", _project.Assembly]]);
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith($"kg: {message}\n", kg.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vocabulary.cs", "is not a .NET assembly, or is damaged")]
    [InlineData("none.dll", "does not exist")]
    public void A_file_that_is_no_assembly_is_exit_code_2(string file, string message)
    {
        _project.Write("a.kg.json", Good);

        var kg = Kg.RunIn(_project.Directory, "check", "a.kg.json", "--assembly", file);
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.StartsWith($"kg: {_project.PathOf(file)} {message}\n", kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_declarations_is_exit_code_2()
    {
        _project.Write("a.kg.json", Good);

        var kg = Kg.RunIn(_project.Directory, "check", "a.kg.json", "--assembly", typeof(CheckCommandTests).Assembly.Location);
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Contains(" has no declarations of a graph: ", kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_of_another_version_are_exit_code_2()
    {
        using var project = CheckProject.Create("[assembly: KnowledgeGraph.CompilerServices.GeneratedDeclarations(\"99;\")]");
        project.Write("a.kg.json", Good);

        var kg = project.Check();
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
        Assert.Equal($"kg: {project.Assembly} has declarations of version 99, but this kg reads version 9\n  Update kg.\n", kg.Error);
    }

    [Fact]
    public void The_assembly_is_not_loaded()
    {
        _project.Write("a.kg.json", Good);
        _project.Check();

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == "N");
        Assert.Equal("G", AssemblyDeclarations.Read(_project.Assembly).Name);
    }
}
