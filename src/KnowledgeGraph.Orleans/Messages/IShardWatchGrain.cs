namespace KnowledgeGraph.Orleans.Messages;

/// <summary>What a replica of a part says about the questions that it was asked. Its key is a <see cref="ShardKey"/>.</summary>
[Alias("KnowledgeGraph.IShardWatchGrain")]
internal interface IShardWatchGrain : IGrainWithStringKey
{
    /// <summary>The entry of the request context that a question has its number in.</summary>
    internal const string Question = "KnowledgeGraph.Question";

    /// <summary>Determines whether a question is being answered. If not, it was lost, or its answer is on the way.</summary>
    [Alias("IsAnswering")]
    Task<bool> IsAnswering(Guid question);
}
