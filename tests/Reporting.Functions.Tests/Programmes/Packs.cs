using System.Text.Json.Nodes;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Programmes;

/// <summary>Packs made from the shipped one of Vân Canh; tests change what matters to them.</summary>
internal static class Packs
{
    private static readonly string VanCanh = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json"));

    public static string Json(string id, string version, Action<JsonNode>? change = null)
    {
        var pack = JsonNode.Parse(VanCanh)!;
        (pack["id"], pack["version"]) = (id, version);
        change?.Invoke(pack);
        return pack.ToJsonString();
    }

    public static Pack Of(string id, string version, string file = "pack.json", Action<JsonNode>? change = null) => Pack.Read(file, Json(id, version, change));

    /// <summary>One more thing to count, which forms of an earlier version do not ask for.</summary>
    public static void AskForMore(JsonNode pack) => pack["form"]![0]!["elements"]!.AsArray()
        .Add(new JsonObject { ["code"] = "MOI", ["label"] = new JsonObject { ["vi"] = "Chỉ số mới", ["en"] = "A new one" }, ["kind"] = "count" });
}
