using System.Text;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests.Check;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CheckProject _project = CheckProject.Create();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task An_edit_is_checked_again_until_the_interrupt()
    {
        _project.Write("facts/a.kg.json", """{ "entities": { "Beta": { "kind": "Firm" }, "Omega": { "kind": "Firm" } } }""");
        var interrupt = new Interrupt();
        var output = new SharedWriter();
        var terminal = new Terminal(output, output, isRedirected: true, hasColour: false);
        var environment = new KgEnvironment(terminal, () => ChipRace.Graph) { Directory = _project.Directory, Interrupt = interrupt };
        var running = Task.Run(
            () => KgCommandLine.Run(["check", "facts", "--assembly", _project.Assembly, "--watch", "--sarif", "facts.sarif"], environment));

        await output.WaitFor("in 1 fact file.\nWatching for changes");
        _project.Write("facts/b.kg.json", """{ "claims": [["Beta", "backs", "Alpa"]] }""");
        await output.WaitFor("facts/b.kg.json(1,32): error KG1001: ", "G: 1 error, 1 info in 2 fact files.\n");

        // Beneath, in a directory that was not there.
        _project.Write("facts/c/d.kg.json", """{ "claims": [["Beta", "backs", "Alpb"]] }""");
        await output.WaitFor("facts/c/d.kg.json(1,32): error KG1001: ", "G: 2 errors, 1 info in 3 fact files.\n");
        File.Delete(_project.PathOf("facts/c/d.kg.json"));
        await output.WaitFor("G: 1 error, 1 info in 2 fact files.\n", "Watching for changes");
        Assert.Contains("KG1001", File.ReadAllText(_project.PathOf("facts.sarif")), StringComparison.Ordinal);

        Assert.True(interrupt.Raise());
        Assert.Equal(ExitCode.HasErrors, await running.WaitAsync(Patience));
        interrupt.Dispose();
    }

    [Fact]
    public void Only_files_that_have_changed_are_parsed_again()
    {
        foreach (var name in new[] { "a", "b", "c" })
            _project.Write($"{name}.kg.json", $$"""{ "entities": { "{{name}}": { "kind": "Firm" } } }""");
        var check = new FactCheck(new CheckSubject([_project.Directory], _project.Assembly, null, null, false, _project.Directory));

        check.Run();
        Assert.Equal(3, check.ParsedFiles);
        File.SetLastWriteTimeUtc(_project.PathOf("a.kg.json"), DateTime.UtcNow.AddDays(1));
        check.Run();
        Assert.Equal(3, check.ParsedFiles);
        _project.Write("b.kg.json", """{ "entities": { "b": { "kind": "Frm" } } }""");
        Assert.Contains(check.Run().Problems, p => p.Place.Path == "b.kg.json");
        Assert.Equal(4, check.ParsedFiles);
    }

    /// <summary>A writer that one thread fills while another waits for what it writes.</summary>
    private sealed class SharedWriter : StringWriter
    {
        private readonly StringBuilder _written = new();
        private int _read;

        public SharedWriter() => NewLine = "\n";

        public override void Write(char value)
        {
            lock (_written) _written.Append(value);
        }

        public override void Write(string? value)
        {
            lock (_written) _written.Append(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_written) _written.Append(buffer, index, count);
        }

        /// <summary>Waits for the parts in their order, after those that were waited for before.</summary>
        public async Task WaitFor(params string[] parts)
        {
            foreach (var part in parts)
            {
                var end = DateTime.UtcNow + Patience;
                while (!Find(part))
                {
                    Assert.True(DateTime.UtcNow < end, $"'{part}' did not come: {this}");
                    await Task.Delay(20);
                }
            }
        }

        public override string ToString()
        {
            lock (_written) return _written.ToString();
        }

        private bool Find(string part)
        {
            lock (_written)
            {
                var index = _written.ToString(_read, _written.Length - _read).IndexOf(part, StringComparison.Ordinal);
                if (index < 0) return false;
                _read += index + part.Length;
                return true;
            }
        }
    }
}
