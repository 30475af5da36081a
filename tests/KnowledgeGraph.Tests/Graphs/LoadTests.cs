namespace KnowledgeGraph.Tests.Graphs;

/// <summary>Images that are read from streams.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task A_stream_is_read_from_where_it_is_to_its_end_and_left_open()
    {
        using var stream = new MemoryStream();
        stream.Write([1, 2, 3]);
        Race.Graph.Save(stream);

        stream.Position = 3;
        Assert.Equal(Race.Graph.ToSnapshot(), Graph.Load(stream).ToSnapshot());
        stream.Position = 3;
        Assert.Equal(Race.Graph.ToSnapshot(), (await Graph.LoadAsync(stream)).ToSnapshot());
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public async Task A_stream_that_is_not_an_image_is_an_error()
    {
        using var stream = new MemoryStream();
        Race.Graph.Save(stream);
        stream.SetLength(stream.Length - 1);
        stream.Position = 0;
        Assert.Throws<ImageFormatException>(() => Graph.Load(stream));
        stream.Position = 0;
        await Assert.ThrowsAsync<ImageFormatException>(() => Graph.LoadAsync(stream));
        Assert.Throws<ImageFormatException>(() => Graph.Load(Stream.Null));
        Assert.Throws<ArgumentNullException>(() => Graph.Load((Stream)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Graph.LoadAsync(null!));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var stream = new MemoryStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Graph.LoadAsync(stream, new CancellationToken(canceled: true)));
    }
}
