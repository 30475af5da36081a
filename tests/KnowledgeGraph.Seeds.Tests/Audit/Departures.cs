namespace KnowledgeGraph.Seeds.Tests.Audit;

/// <summary>Where the graph puts a claim otherwise than the inventory, and why.</summary>
internal static class Departures
{
    /// <summary>
    /// What the inventory concludes and the graph states, because it leaves out the part that is concluded: the day, or what the document
    /// means by it.
    /// </summary>
    public static readonly Dictionary<string, string> Stated = new(StringComparer.Ordinal)
    {
        ["D0-046"] = "the day is left out, which its sentence does not name",
        ["D0-047"] = "the day is left out",
        ["D0-051"] = "the day is left out; “respectively” pairs the figures",
        ["D0-052"] = "the day is left out; “respectively” pairs the figures",
        ["D0-059"] = "the day is left out",
        ["D0-060"] = "the day is left out",
        ["D0-061"] = "the day is left out",
        ["D1-069"] = "the day is left out: “Monday” is said of the stocks as a whole",
        ["D1-070"] = "the day is left out",
        ["D1-071"] = "the day is left out",
        ["D2-006"] = "what shifts is the AI landscape, as the document says, and not the race between the two countries",
        ["D3-036"] = "what the reliance on the H800 shows is put as the document puts it, without what follows for the H800",
    };

    /// <summary>What is put with another modality.</summary>
    public static readonly Dictionary<string, (Modality Modality, string Reason)> Modalities = new(StringComparer.Ordinal)
    {
        ["D0-004"] = (Modality.Inferred, "that the Chinese company is DeepSeek is as much concluded as in D0-003"),
        ["D0-038"] = (Modality.Inferred, "the document says what the endorsement has countered, not that Nvidia speaks of the rumor"),
        ["D1-074"] = (Modality.Asserted, "that the expenses are left out is stated; what may be is that they are significant"),
    };

    /// <summary>What is about another entity.</summary>
    public static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["D2-006"] = "the AI landscape",
    };

    /// <summary>What is attributed to nobody.</summary>
    public static readonly Dictionary<string, string> Attributions = new(StringComparer.Ordinal)
    {
        ["D0-087"] = "the sentence after that of the experts names none",
    };

    /// <summary>What nobody with a name says, and is the content of a narrative of the graph.</summary>
    public static readonly Dictionary<string, string> Narratives = new(StringComparer.Ordinal) { ["D0-032"] = "GpuRumor" };

    /// <summary>What has no qualifier, although the inventory has one.</summary>
    public static readonly Dictionary<string, string> Qualifiers = new(StringComparer.Ordinal)
    {
        ["D0-068"] = "that the kind of cost is not stated is a remark, not a limit",
        ["D2-010"] = "that the model has no name is in its own name",
        ["D2-011"] = "that the kind of cost is not stated is a remark",
        ["D2-060"] = "the property holds at the time of writing by its definition",
        ["D3-046"] = "the inauguration has no printed date that a claim could begin at; it is an event of the graph, D3-047",
        ["D3-052"] = "that the kind of cost is not stated is a remark",
        ["D3-078"] = "that key components are open, and not everything, is the value",
    };
}
