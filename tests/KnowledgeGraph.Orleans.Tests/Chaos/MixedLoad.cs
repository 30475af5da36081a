using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Orleans.Tests.Chaos;

/// <summary>
/// Asks a cluster questions until it is stopped, compares each answer, and asks again where an error says that it can help.
/// </summary>
internal sealed class MixedLoad(ClusterGraph graph, MixedQuestion[] questions)
{
    /// <summary>How often a question is asked at most.</summary>
    private const int MaximumAttempts = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<(string Kind, TimeSpan Time, int Attempts)> _answers = [];
    private readonly ConcurrentDictionary<string, int> _errors = [];

    internal int Answers => _answers.Count;

    /// <summary>Asks questions in a random order.</summary>
    internal async Task RunAsync(int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        while (!stop.IsCancellationRequested) await AskAsync(questions[random.Next(questions.Length)]);
    }

    /// <summary>Asks each question once.</summary>
    internal async Task AskAllAsync()
    {
        foreach (var question in questions) await AskAsync(question);
    }

    /// <summary>Answers by kind, times with all attempts, and the errors after which questions were asked again.</summary>
    internal void Report(ITestOutputHelper output)
    {
        foreach (var kind in _answers.GroupBy(answer => answer.Kind).Append(_answers.GroupBy(_ => "all").Single()))
        {
            var times = kind.Select(answer => answer.Time.TotalMilliseconds).Order().ToArray();
            var again = kind.Count(answer => answer.Attempts > 1);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key}: {times.Length} answers, p50 {times[times.Length / 2]:F1} ms, p99 {times[times.Length * 99 / 100]:F0} ms, "
                    + $"longest {times[^1]:F0} ms, {again} asked again, at most {kind.Max(answer => answer.Attempts)} attempts"));
        }

        foreach (var (error, count) in _errors) output.WriteLine($"{count} times: {error}");
    }

    private async Task AskAsync(MixedQuestion question)
    {
        var start = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Assert.Equal(question.Expected, await question.Ask(graph));
                _answers.Enqueue((question.Kind, Stopwatch.GetElapsedTime(start), attempt));
                return;
            }
            catch (ClusterGraphException error) when (error.IsRetryable && attempt < MaximumAttempts)
            {
                _errors.AddOrUpdate(KindOf(error), 1, static (_, count) => count + 1);
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>The message without what differs from call to call.</summary>
    private static string KindOf(ClusterGraphException error)
    {
        var letters = error.Message.Where(letter => !char.IsDigit(letter)).Take(160);
        return $"{error.Fault}: {string.Concat(letters)}";
    }
}
