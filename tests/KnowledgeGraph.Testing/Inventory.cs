using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Testing;

/// <summary>
/// The four documents and what was found in them: <c>shared/seeds</c>.
/// </summary>
internal sealed class Inventory
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly string _directory;

    private Inventory(string directory, InventoryFile file)
    {
        _directory = directory;
        Claims = file.Claims;
        Entities = file.Entities;
        Documents = file.Documents;
        Chains = file.Chains;
        Unstated = file.Unstated;
        TextTraps = file.TextTraps;
    }

    public IReadOnlyList<InventoryDocument> Documents { get; }

    public IReadOnlyList<InventoryEntity> Entities { get; }

    public IReadOnlyList<InventoryClaim> Claims { get; }

    public IReadOnlyList<InventoryChain> Chains { get; }

    public IReadOnlyList<InventoryGap> Unstated { get; }

    public IReadOnlyList<InventoryTrap> TextTraps { get; }

    /// <summary>Reads it. Where it does not exist, the test is skipped.</summary>
    public static Inventory Read()
    {
        var path = SharedData.Require("seeds", "inventory.json");
        return new Inventory(
            Path.GetDirectoryName(path)!, JsonSerializer.Deserialize<InventoryFile>(File.ReadAllBytes(path), Options)!);
    }

    public byte[] BytesOf(InventoryDocument document) => File.ReadAllBytes(Path.Combine(_directory, document.File));

    /// <summary>The text of a document as code points, which is what offsets count.</summary>
    public Rune[] TextOf(InventoryDocument document) => [.. Encoding.UTF8.GetString(BytesOf(document)).EnumerateRunes()];

    private sealed record InventoryFile(
        InventoryDocument[] Documents,
        InventoryEntity[] Entities,
        InventoryClaim[] Claims,
        InventoryChain[] Chains,
        InventoryGap[] Unstated,
        InventoryTrap[] TextTraps);
}

internal sealed record InventoryDocument(string Id, string File, string Sha256);

internal sealed record InventoryEntity(string Id, string Label, bool Named);

/// <param name="Tier">1 for what the graph must hold.</param>
/// <param name="Object">The entity that it leads to; null for a value.</param>
/// <param name="Span">The sentence that states it.</param>
internal sealed record InventoryClaim(
    string Id,
    int Tier,
    string Subject,
    string? Object,
    string Modality,
    string Doc,
    int[] Span,
    InventoryQuote Quote,
    InventoryValue? Value,
    InventoryQualifiers? Qualifiers,
    string? AttributedTo);

/// <summary>The number of a claim. Bounds are given only where the wording gives one; those of dates and texts are not read.</summary>
/// <param name="Type">What is measured: "money", "percent"; also "date" and "text".</param>
internal sealed record InventoryValue(string Type, decimal? Amount, JsonElement Min, JsonElement Max, bool Approx)
{
    public bool IsNumber => Type is not ("date" or "text");

    public decimal? Least => Min.ValueKind == JsonValueKind.Number ? Min.GetDecimal() : null;

    public decimal? Most => Max.ValueKind == JsonValueKind.Number ? Max.GetDecimal() : null;
}

/// <param name="At">When it holds, as printed: a date without its year is "--01-27".</param>
/// <param name="AtRelation">"no later than" where it holds at some time up to the date.</param>
/// <param name="Resolution">"inferred" where a reader concludes it.</param>
internal sealed record InventoryQualifiers(
    string? Scope, string? At, string? AtRelation, string? Since, string? Until, string? Stance, string? Resolution);

internal sealed record InventoryQuote(string Text, int[] Span);

internal sealed record InventoryChain(string Id, string Title, InventoryHop[] Hops);

internal sealed record InventoryHop(string From, string To, string[] Claims, string Status);

/// <summary>What no document states.</summary>
internal sealed record InventoryGap(string Subject, string Relation, string Object, string Reason);

/// <summary>A place of a document where quotes are hard to find.</summary>
/// <param name="Text">What stands there; null where it is nothing that can be quoted.</param>
internal sealed record InventoryTrap(string Kind, string? Text, string Doc, int Start);
