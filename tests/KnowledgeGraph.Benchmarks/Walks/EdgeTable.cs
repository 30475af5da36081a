using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Edges in a table of SQLite, in memory and indexed by both ends, walked by recursive queries: what one would write without a graph
/// library.
/// </summary>
internal sealed class EdgeTable : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public EdgeTable(IEnumerable<(int From, int To)> edges)
    {
        _connection.Open();
        Execute("create table edge (source integer, target integer)");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "insert into edge values ($source, $target)";
            var source = insert.Parameters.Add("$source", SqliteType.Integer);
            var target = insert.Parameters.Add("$target", SqliteType.Integer);
            foreach (var (from, to) in edges)
            {
                (source.Value, target.Value) = (from, to);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("create index edge_source on edge (source, target)");
        Execute("analyze");
    }

    /// <summary>
    /// Counts the nodes that one leads to, itself among them. SQLite meets each once; it would meet a node once for every distance to count
    /// those.
    /// </summary>
    public int CountReachable(int from) => Ask(
        "with recursive reached (node) as (select $from union select target from edge join reached "
            + "on source = node) select count(*) from reached", from, 0);

    /// <summary>
    /// The number of edges on a shortest path of at most six; -1 where there is none. Rows come in the order of their depth, so that the
    /// first is of a shortest path.
    /// </summary>
    public int Distance(int from, int to) => Ask(
        """
        with recursive reached (node, depth) as
            (select $from, 0 union select target, depth + 1 from edge join reached on source = node where depth < 6)
        select depth from reached where node = $to limit 1
        """, from, to);

    public void Dispose() => _connection.Dispose();

    private int Ask(string query, int from, int to)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$to", to);
        return command.ExecuteScalar() is long answer ? (int)answer : -1;
    }

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
