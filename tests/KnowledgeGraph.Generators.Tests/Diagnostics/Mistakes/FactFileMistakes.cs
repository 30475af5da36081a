namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in fact files. Each is one error.</summary>
internal static class FactFileMistakes
{
    public const string All = """
        KG1001: "Search": { "kind": "Service", ==> "Search": {
        KG1003: "Search": { "kind": "Service", ==> "Search": { "kind": "Servce",
        KG1003: "Search": { "kind": "Service", ==> "Search": { "kind": "Xyzzy",
        KG1009: "Search": { "kind": "Service", ==> "Search": { "kind": "Owner",
        KG1003: "Search": { "kind": "Service", ==> "Search": { "kind": "service",
        KG1003: "Search": { "kind": "Service", ==> "Search": { "kind": "Services",
        KG1105: "Search": { "kind": "Service", ==> "Search": { "kind": 1,
        KG1111: "Search": { "kind": "Service", ==> "Search": { "kind": "",
        KG1001: "Search": { "kind": "Service", ==> "Search": { "kid": "Service",
        KG1001: "Search": { "kind": "Service", ==> "Search": { "Kind": "Service",
        KG1001: "Search": { "kind": "Service", ==> "Search": { "type": "Service",
        KG1010: "Search": { "kind": "Service", ==> "Search": { "kind": "Team",
        KG1010: "Search": { "kind": "Service", ==> "Search": { "kind": "Region",
        KG1103: "Search": { "kind": "Service", ==> "Search": { "kind": "Service", "kind": "Service",
        KG1001: "Payments": { "kind": "Team", ==> "Payments": {
        KG1003: "Payments": { "kind": "Team", ==> "Payments": { "kind": "Tem",
        KG1009: "Payments": { "kind": "Team", ==> "Payments": { "kind": "Owner",
        KG1003: "Payments": { "kind": "Team", ==> "Payments": { "kind": "Xyzzy",
        KG1010: "Payments": { "kind": "Team", ==> "Payments": { "kind": "Service",
        KG1105: "Payments": { "kind": "Team", ==> "Payments": { "kind": null,
        KG1103: "Payments": { "kind": "Team", ==> "Payments": { "kind": "Team" }, "Payments": { "kind": "Team",
        KG1111: "Payments": { "kind": "Team", ==> "": { "kind": "Team" }, "Payments": { "kind": "Team",
        KG1006: "Payments": { "kind": "Team", ==> "Orders": { "kind": "Team", "label": "Other" }, "Payments": { "kind": "Team",
        KG1001: "Payments": { "kind": "Team", ==> "Paymnt": { "label": "Other" }, "Payments": { "kind": "Team",
        KG1105: "Payments": { "kind": "Team", "mail": "p@example.org" } ==> "Payments": "Team"
        KG1002: "calls": ["Checkout", "Payment"] ==> "cals": ["Checkout", "Payment"]
        KG1001: "calls": ["Checkout", "Payment"] ==> "calls": ["Checkout", "Paymnt"]
        KG1011: "calls": ["Checkout", "Payment"] ==> "calls": ["Checkout", "Orders"]
        KG1105: "calls": ["Checkout", "Payment"] ==> "calls": [["Checkout", "Payment"]]
        KG1005: "calls": ["Checkout", "Payment"] ==> "calls": 3
        KG1105: "calls": ["Checkout", "Payment"] ==> "calls": null
        KG1104: "calls": ["Checkout", "Payment"] ==> "calls": { "valu": "Payment" }
        KG1104: "calls": ["Checkout", "Payment"] ==> "calls": { "value": "Payment", "sourc": "Wiki" }
        KG1010: "calls": ["Checkout", "Payment"] ==> "runs": ["Checkout", "Payment"]
        KG1025: "calls": ["Checkout", "Payment"] ==> "callsFar": ["Checkout", "Payment"]
        KG1002: "calls": ["Checkout", "Payment"] ==> "xyzzy": ["Checkout", "Payment"]
        KG1002: "level": "silver" ==> "levl": "silver"
        KG1005: "level": "silver" ==> "level": 1
        KG1002: "label": "Search service" ==> "lable": "Search service"
        KG1002: "mail": "p@example.org" ==> "mial": "p@example.org"
        KG1005: "mail": "p@example.org" ==> "mail": 3
        KG1004: "Audit": { "title" ==> "Audt": { "title"
        KG1104: "Audit": { "title" ==> "Audit": { "titl"
        KG1015: "Audit": { "title" ==> "Wiki": { "title": "x" }, "Audit": { "title"
        KG1105: "Audit": { "title": "The audit", ==> "Audit": { "title": 3,
        KG1017: "url": "https://example.org/" ==> "url": "not a url"
        KG1105: "sources": { "Audit" ==> "source": { "Audit"
        KG1104: "sources": { "Audit" ==> "sorces": { "Audit"
        KG1004: "source": "Audit" ==> "source": "Adit"
        KG1104: "source": "Audit" ==> "sourc": "Audit"
        KG1104: "entities": { ==> "entites": {
        KG1104: "claims": [ ==> "claim": [
        KG1104: "assertions": [{ ==> "asertions": [{
        KG1001: ["Payment", "runBy", "Payments" ==> ["Paymnt", "runBy", "Payments"
        KG1002: ["Payment", "runBy", "Payments" ==> ["Payment", "runB", "Payments"
        KG1001: ["Payment", "runBy", "Payments" ==> ["Payment", "runBy", "Paymnts"
        KG1010: ["Payment", "runBy", "Payments" ==> ["Payment", "mail", "Payments"
        KG1002: ["Payments", "runs", "Search" ==> ["Payments", "run", "Search"
        KG1001: ["Payments", "runs", "Search" ==> ["Payments", "runs", "Serch"
        KG1011: ["Payments", "runs", "Search" ==> ["Payments", "runs", "Orders"
        KG1010: ["Payments", "runs", "Search" ==> ["Search", "runs", "Search"
        KG1002: ["Search", "replicas", 3 ==> ["Search", "replica", 3
        KG1005: ["Search", "replicas", 3 ==> ["Search", "replicas", 3.5
        KG1001: ["Search", "replicas", 3 ==> ["Serch", "replicas", 3
        KG1104: { "id": "c1" } ==> { "ids": "c1" }
        KG1012: { "id": "c1" } ==> { "id": "c" }
        KG1014: "modality": "inferred" ==> "modality": "infered"
        KG1104: "modality": "inferred" ==> "modalty": "inferred"
        KG1104: "restsOn": "c1" ==> "restOn": "c1"
        KG1016: "restsOn": "c1" ==> "source": "Wiki"
        KG1004: { "source": "Wiki" } ==> { "source": "Wik" }
        KG1104: { "quote": "run by" } ==> { "qoute": "run by" }
        KG1104: "pathExists" ==> "pathExist"
        KG4009: "pathExists": ["Search", ==> "pathExists": ["Service",
        KG4001: "calls+", "Payment"] ==> "calls+", "Paymnt"]
        KG5001: "calls+", "Payment"] ==> "calls++", "Payment"]
        KG5005: "calls+", "Payment"] ==> "calls+", "Orders"]
        KG1105: "calls+", "Payment"] ==> "calls+"]
        KG0021: [Node] public readonly partial struct Region { }
            ==> [Node] public readonly partial struct Region { public Region(Node node) { } }
        KG0021: [Node] public readonly partial struct Region { }
            ==> [Node] public readonly partial struct Region { public static implicit operator Node(Region r) => default; }
        KG0021: [Node] public readonly partial struct Region { }
            ==> [Node] public readonly partial struct Region { public static explicit operator Node(Region r) => default; }
        KG0001: [Node] public readonly partial struct Region { }
            ==> [Node] public readonly partial struct Region(int a, string b) { public Region(long c) : this(1, "") { } }
        KG0021: public partial Nodes<Service> Runs { get; } ==> public partial Nodes<Service> Runs { get; } public string Mail => "x";
        KG0021: public partial Nodes<Service> Runs { get; } ==> public partial Nodes<Service> Runs { get; } public string Mail() => "x";
        KG0020: public partial Nodes<Service> Runs { get; }
            ==> public partial Nodes<Service> Runs { get; } [Property] public partial string? Mail { get; }
        KG0020: public partial Nodes<Service> Runs { get; }
            ==> public partial Nodes<Service> Runs { get; } [Property] public partial string? mail { get; }
        KG0021: public partial string? Mail { get; } ==> public partial string? Mail { get; } public int AsTeam => 1;
        KG0021: public partial string? Mail { get; } ==> public partial string? Mail { get; } [Property] public partial int? AsTeam { get; }
        KG0021: public partial string? Mail { get; } ==> public partial string? Mail { get; } [Property] public partial int? Team { get; }
        KG1001: "Search": { "kind": "Service", ==> "Serch": { }, "Search": { "kind": "Service",
        KG1105: "Search": { "kind": "Service", ==> "Serch": "Service", "Search": { "kind": "Service",
        KG1113: "claims": [ ==> "claims": [ ["Search", "calls"],
        KG1105: "claims": [ ==> "claims": [ ["Search", "calls", null],
        KG1105: "claims": [ ==> "claims": [ "x",
        KG1113: "claims": [ ==> "claims": [ ["Search", "calls", "Checkout", {}, 1],
        KG1005: "calls": ["Checkout", "Payment"] ==> "calls": ["Checkout", 1]
        KG1103: "calls": ["Checkout", "Payment"] ==> "calls": ["Checkout"], "calls": ["Payment"]
        """;
}
