using System.Collections.Generic;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private readonly List<AmendmentDeclaration> _amendments = [];

    private void ReadAmendments()
    {
        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("'amendments'", "an object of amendments by the id or handle of a claim");
            return;
        }

        var opening = _reader.Start;
        while (NextProperty(_mapKeys, out var claim))
        {
            if (TryReadFilePropertyInside(FactFileNames.Amendments, opening, claim)) continue;
            if (!CheckName("claim id", claim))
                _reader.Skip();
            else if (_reader.Kind == JsonTokenKind.StartObject)
                ReadAmendment(claim);
            else
                SkipWrongShape("An amendment", "an object such as { \"rank\": \"deprecated\", \"reason\": \"…\" }");
        }
    }

    private void ReadAmendment(FactFileToken claim)
    {
        var hadLeftOut = _hasLeftOut;
        _hasLeftOut = false;
        _qualifiers.Clear();
        while (NextProperty(_entryKeys, out var name))
        {
            if (!TryCorrect("An amendment", ref name, FactFileNames.OfAmendment, _entryKeys)) continue;
            if (name.Text == FactFileNames.Reason) ReadText(QualifierKind.RankReason, "'reason'");
            else if (FactFileNames.TryGetQualifier(name.Text, out var kind)) ReadQualifier(kind, name);
        }

        // Half of an amendment would be reported for what it lacks.
        var isWhole = !_hasLeftOut;
        _hasLeftOut |= hadLeftOut;
        if (!isWhole) return;
        var anchor = _anchors.Add(claim.Start, claim.Length);
        _amendments.Add(new AmendmentDeclaration(claim.Text, SortedQualifiers(), anchor));
    }
}
