using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Editing;

/// <summary>Makes many edits at once.</summary>
internal static class TextEdits
{
    /// <summary>Makes the edits: equal ones once, members of one place together, and of two that contradict each other the first.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var group in edits.GroupBy(static edit => edit.Document).ToList())
        {
            var text = await solution.GetDocument(group.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(group.Key, text.WithChanges(Merge(group)));
        }

        return solution;
    }

    private static List<TextChange> Merge(IEnumerable<TextEdit> edits)
    {
        var changes = new List<TextChange>();
        var end = -1;
        foreach (var place in edits.GroupBy(static edit => edit.Span).OrderBy(static place => place.Key.Start)
            .ThenBy(static place => place.Key.End))
        {
            if (place.Key.Start < end) continue;
            var first = place.First();
            var members = place
                .Where(edit => edit.Before == first.Before && edit.After == first.After)
                .Select(static edit => edit.Member)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(static member => member, StringComparer.Ordinal);
            changes.Add(new TextChange(place.Key, first.Before + string.Concat(members) + first.After));
            end = place.Key.End;
        }

        return changes;
    }
}
