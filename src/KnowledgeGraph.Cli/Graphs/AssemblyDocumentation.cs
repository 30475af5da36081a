using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Schemas;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>
/// What documentation comments say of a vocabulary: in the file that a build writes beside the assembly where it is told to.
/// </summary>
internal sealed class AssemblyDocumentation
{
    private const string Member = "<member name=\"";
    private const string EndOfMember = "</member>";
    private const string Summary = "<summary>";
    private const string EndOfSummary = "</summary>";

    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

    // By its text: a reader of XML would make the native program half as large again, and only the compiler writes such files.
    private AssemblyDocumentation(string text)
    {
        for (var begin = text.IndexOf(Member, StringComparison.Ordinal); begin >= 0;)
        {
            var next = text.IndexOf(Member, begin + 1, StringComparison.Ordinal);
            Add(text.AsSpan(begin..(next < 0 ? text.Length : next)));
            begin = next;
        }
    }

    /// <summary>Adds the documentation of an assembly to a vocabulary. Without a file, there is none.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static Vocabulary AddTo(Vocabulary vocabulary, string assembly)
    {
        var file = Path.ChangeExtension(assembly, ".xml");
        if (!File.Exists(file)) return vocabulary;
        try
        {
            return new AssemblyDocumentation(File.ReadAllText(file)).AddTo(vocabulary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file} cannot be read: {error.Message}");
        }
    }

    private Vocabulary AddTo(Vocabulary vocabulary) => vocabulary with
    {
        Kinds = vocabulary.Kinds.Select(kind => kind with
        {
            Documentation = _summaries.GetValueOrDefault("T:" + kind.FullName),
            Members = kind.Members.Select(member => member with
            {
                Documentation = Of(vocabulary, member),
            }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    /// <summary>Returns what the author wrote. What generated code says instead is in the file, too.</summary>
    private string? Of(Vocabulary vocabulary, KindMember member)
    {
        var found = _summaries.GetValueOrDefault($"P:{vocabulary.Kinds[member.DeclaredBy].FullName}.{member.Name}");
        return found is not null && PlainText.Of(found) == MemberSummary.Of(vocabulary, member) ? null : found;
    }

    private void Add(ReadOnlySpan<char> member)
    {
        if (member.IndexOf(EndOfMember) is >= 0 and var end) member = member[..end];
        var name = member[Member.Length..];
        var (quote, begin, close) = (name.IndexOf('"'), name.IndexOf(Summary), name.IndexOf(EndOfSummary));
        if (quote >= 0 && begin > quote && close > begin)
            _summaries[name[..quote].ToString()] = name[(begin + Summary.Length)..close].Trim().ToString();
    }
}
