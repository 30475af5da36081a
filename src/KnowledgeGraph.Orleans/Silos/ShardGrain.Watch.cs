using System.Collections.Concurrent;
using KnowledgeGraph.Orleans.Messages;
using Orleans.Runtime;

namespace KnowledgeGraph.Orleans.Silos;

internal sealed partial class ShardGrain : IShardWatchGrain, IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<Guid, bool> _questions = [];

    /// <inheritdoc/>
    public Task<bool> IsAnswering(Guid question) => Task.FromResult(_questions.ContainsKey(question));

    /// <summary>Remembers the number of a question while it is being answered.</summary>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (RequestContext.Get(IShardWatchGrain.Question) is not Guid question)
        {
            await context.Invoke();
            return;
        }

        _questions[question] = true;
        try
        {
            await context.Invoke();
        }
        finally
        {
            _questions.TryRemove(question, out _);
        }
    }
}
