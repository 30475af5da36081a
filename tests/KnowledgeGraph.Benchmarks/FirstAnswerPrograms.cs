using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Writes and builds the programs of <see cref="FirstAnswerBenchmarks"/>, in Release, below <c>artifacts/benchmarks</c>.</summary>
internal sealed record FirstAnswerPrograms(string Empty, string KnowledgeGraph, string Json, string Sqlite)
{
    public static FirstAnswerPrograms Build(int facts)
    {
        var workload = new Workload(facts, files: Math.Max(1, facts / 1_000));
        var programs = new FirstAnswerPrograms(
            BuildProject("Empty", facts, "return 0;", ""),
            BuildProject("Graph", facts, GraphProgram(workload), $"""
                <ProjectReference Include="{ProgramProject.Root}src/KnowledgeGraph/KnowledgeGraph.csproj" />
                <ProjectReference Include="{ProgramProject.Root}generators/KnowledgeGraph.Generators/KnowledgeGraph.Generators.csproj"
                                  OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                <AdditionalFiles Include="*.kg.json" />
                """, ("Vocabulary.cs", Workload.Vocabulary), workload),
            BuildProject(
                "Json", facts, JsonProgram(workload), """<Content Include="*.kg.json" CopyToOutputDirectory="PreserveNewest" />""", null,
                workload),
            BuildProject("Sqlite", facts, SqliteProgram(workload), """
                <Content Include="*.kg.json" CopyToOutputDirectory="PreserveNewest" />
                <PackageReference Include="Microsoft.Data.Sqlite" />
                <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" />
                <PackageReference Include="SQLitePCLRaw.core" />
                """, null, workload));
        Answer(programs.Sqlite, "load");

        var answers = new[] { programs.KnowledgeGraph, programs.Json, programs.Sqlite }.Select(program => Answer(program)).ToArray();
        return answers.Distinct().Count() == 1 && answers[0] > 0
            ? programs
            : throw new InvalidOperationException("The programs give different answers: " + string.Join(", ", answers));
    }

    private static int Answer(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string BuildProject(
        string name, int facts, string program, string items, (string Name, string Text)? source = null, Workload? workload = null)
    {
        var files = (workload?.Files ?? []).Select((text, i) => (Name: $"facts-{i:000}.kg.json", Text: text));
        if (source is { } extra) files = files.Append(extra);
        return new ProgramProject($"{name}{facts}", program, items, files).Build();
    }

    private static string GraphProgram(Workload workload) => $$"""
        using Workload;
        return Company.Find("{{workload.Asked}}") is { } company ? company.Backs.Count : -1;
        """;

    private static string JsonProgram(Workload workload) => $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;

        var entities = new Dictionary<string, Entity>();
        var byLabel = new Dictionary<string, string>();
        var edges = new Dictionary<(string, string), List<string>>();
        foreach (var path in Directory.GetFiles(AppContext.BaseDirectory, "*.kg.json"))
        {
            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize(stream, FactContext.Default.FactFile)!;
            foreach (var (key, entity) in file.Entities ?? []) { entities[key] = entity; byLabel[entity.Label!] = key; }
            foreach (var claim in file.Claims ?? [])
            {
                var edge = (claim[0].GetString()!, claim[1].GetString()!);
                if (!edges.TryGetValue(edge, out var targets)) edges[edge] = targets = [];
                targets.Add(claim[2].GetString()!);
            }
        }
        return edges[(byLabel["{{workload.Asked}}"], "backs")].Count;

        internal sealed class FactFile
        {
            public Dictionary<string, Entity>? Entities { get; set; }
            public List<JsonElement[]>? Claims { get; set; }
        }
        internal sealed class Entity { public string? Kind { get; set; } public string? Label { get; set; } }
        [JsonSourceGenerationOptions(PropertyNameCaseInsensitive = false, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [JsonSerializable(typeof(FactFile))] internal sealed partial class FactContext : JsonSerializerContext;
        """;

    private static string SqliteProgram(Workload workload) => $$"""
        using System.Text.Json;
        using Microsoft.Data.Sqlite;

        var database = Path.Combine(AppContext.BaseDirectory, "facts.db");
        if (args.Length > 0) { File.Delete(database); }
        using var connection = new SqliteConnection("Data Source=" + database);
        connection.Open();
        if (args.Length > 0) { Load(connection); return 0; }

        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from claim join entity on entity.key = claim.subject "
            + "where entity.label = $label and claim.member = 'backs'";
        command.Parameters.AddWithValue("$label", "{{workload.Asked}}");
        return (int)(long)command.ExecuteScalar()!;

        static void Load(SqliteConnection connection)
        {
            Execute(connection, "create table entity (key text primary key, kind text, label text);"
                + "create index entity_label on entity (label);"
                + "create table claim (subject text, member text, value text); create index claim_subject on claim (subject, member)");
            using var transaction = connection.BeginTransaction();
            foreach (var path in Directory.GetFiles(AppContext.BaseDirectory, "*.kg.json"))
            {
                using var file = JsonDocument.Parse(File.ReadAllText(path));
                if (file.RootElement.TryGetProperty("entities", out var entities))
                    foreach (var entity in entities.EnumerateObject())
                        Execute(
                            connection, "insert into entity values ($a, $b, $c)", entity.Name,
                            entity.Value.GetProperty("kind").GetString()!, entity.Value.GetProperty("label").GetString()!);
                if (file.RootElement.TryGetProperty("claims", out var claims))
                    foreach (var claim in claims.EnumerateArray())
                        Execute(
                            connection, "insert into claim values ($a, $b, $c)",
                            claim[0].GetString()!, claim[1].GetString()!, claim[2].GetString()!);
            }
            transaction.Commit();
        }

        static void Execute(SqliteConnection connection, string text, params string[] values)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (char)('a' + i), values[i]);
            command.ExecuteNonQuery();
        }
        """;
}
