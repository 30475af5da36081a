using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Vocabularies;

namespace KnowledgeGraph.Interchange.Import.Facts;

/// <summary>What the third pass leaves out and guesses.</summary>
internal sealed class FactNotes(NoteTable guesses, NoteTable leftOut)
{
    private const int MostDangling = 100_000;
    private readonly List<string> _dangling = [];

    public IReadOnlyList<string> Dangling => _dangling;

    public void LeaveOut(string what, string? example) => leftOut.Add(what, example);

    public void Guess(string what, string example) => guesses.Add(what, example);

    /// <summary>Keeps a reference to an entity that no input contains.</summary>
    public void Dangle(string subject, string member, string target)
    {
        leftOut.Add("references to entities that the inputs do not contain", $"{subject} {member} {target}");
        if (_dangling.Count < MostDangling) _dangling.Add($"{subject} {member} {target}");
    }

    public void AddOneSided(PlannedMember member, int count, string example) => guesses.Add(
        member.IsSymmetric
            ? $"facts of the symmetric relation '{member.Name}' are stated in one direction only"
            : $"facts of '{member.Name}' or of its inverse '{member.Inverse?.Member.Name}' are stated by one of the two only",
        example, count);
}
