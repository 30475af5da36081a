namespace KnowledgeGraph.Paths;

/// <summary>The steps of all shortest paths between two nodes. Every way through them is one.</summary>
internal sealed class ShortestPathSteps(PathScope scope, int start, int length, Dictionary<int, FoundStep[]> steps)
{
    /// <summary>The paths, by the numbers of their facts from the first step on. O(length) from one to the next.</summary>
    internal IEnumerable<GraphPath> Paths()
    {
        var path = new FoundStep[length];
        var choices = new int[length];
        var depth = 0;
        while (depth >= 0)
        {
            scope.Look();
            if (depth == length)
            {
                yield return scope.Path(start, path);
                depth--;
                continue;
            }

            var here = steps[depth == 0 ? start : path[depth - 1].To];
            if (choices[depth] == here.Length)
            {
                choices[depth--] = 0;
                continue;
            }

            path[depth] = here[choices[depth]++];
            depth++;
        }
    }
}
