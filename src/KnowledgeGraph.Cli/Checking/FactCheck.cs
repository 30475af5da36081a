using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// Checks fact files as a build of their project does: the same parser, linker and checks, on the vocabulary and the facts that its
/// assembly declares. Run again, it parses only what has changed.
/// </summary>
internal sealed class FactCheck(CheckSubject subject)
{
    private readonly DeclaredGraphFile _assembly = new(subject.Assembly);
    private readonly FactFileCache _files = new();
    private readonly DocumentFiles _documents = new();

    /// <summary>Gets how many files were parsed so far.</summary>
    public int ParsedFiles => _files.Parsed;

    /// <exception cref="InputException">A file cannot be read, or is not what it should be.</exception>
    public CheckResult Run(CancellationToken cancellationToken = default) => Read(cancellationToken).Result;

    /// <summary>Checks the files, and also returns the graph of whatever is not in error.</summary>
    /// <exception cref="InputException">A file cannot be read, or is not what it should be.</exception>
    public (CheckResult Result, LinkedGraph Graph) Read(CancellationToken cancellationToken)
    {
        var declared = _assembly.Read();
        var files = _files.Read(FactFilePaths.Find(subject), subject);
        var problems = new List<Problem>();
        foreach (var file in files.Values) problems.AddRange(file.Facts.Problems);
        var facts = Check(declared, [.. files.Values.Select(f => f.Facts.Unit)], cancellationToken);
        problems.AddRange(declared.Bases.Settle(declared.Problems.Concat(facts.Problems).ToEquatableArray()));

        var places = new PlaceFinder(subject, unit => files.GetValueOrDefault(unit));
        var claims = new ClaimFinder(facts.Link);
        var found = new FoundProblems(subject, places) { Claims = claims }.Locate(problems);
        return (new CheckResult(declared.Declarations.Name, files.Count, found), facts.Graph);
    }

    private CheckedFacts Check(DeclaredGraph declared, IReadOnlyList<FactUnit> files, CancellationToken cancellationToken)
    {
        FactUnit[] own = [.. declared.Declarations.Units, .. files];
        var (units, problems) = declared.Bases.JoinFacts(own);
        var inputs = CheckInputs.None with
        {
            Documents = _documents.Read(subject, own),
            AreDocumentsGiven = subject.Documents is not null,
            WayToGiveDocuments = subject.Documents is null ? "with --documents DIR" : "in the directory of --documents",
            Today = subject.Today,
        };
        var facts = GraphCompiler.Check(declared.Vocabulary, units, inputs, cancellationToken);
        return problems.Count == 0 ? facts : facts with { Found = problems.Concat(facts.Found).ToEquatableArray() };
    }
}
