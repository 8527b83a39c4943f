using System.Text.Json.Nodes;
using Reporting.Domain.Programmes;

namespace Reporting.Domain.Tests.Support;

/// <summary>A valid pack as small as can be, to be spoilt in one place.</summary>
internal static class SmallPack
{
    public const string Json = """
        {
          "id": "NHO", "version": "1", "name": { "vi": "Nhỏ", "en": "Small" }, "plan": "Kế hoạch 1",
          "issuer": { "superior": "Sở", "name": "Chi cục", "receiver": "Phòng", "place": "Tỉnh" },
          "firstYear": 2024, "lastYear": 2025,
          "reports": [
            {
              "part": "6T", "name": { "vi": "Sơ kết", "en": "Half-year" },
              "dataFrom": { "day": 15, "month": 11, "year": -1 }, "dataTo": { "day": 14, "month": 5 }, "opens": { "day": 1, "month": 5 },
              "due": { "rule": "strictlyBefore", "date": { "day": 25, "month": 5 } }, "closes": { "day": 30, "month": 6 }
            }
          ],
          "form": [
            {
              "title": { "vi": "Số liệu", "en": "Figures" },
              "elements": [
                { "code": "TONG", "label": { "vi": "Tổng số", "en": "All" }, "kind": "count" },
                { "code": "NU", "label": { "vi": "Nữ", "en": "Women" }, "kind": "count" },
                { "code": "GHICHU", "label": { "vi": "Ghi chú", "en": "Remarks" }, "kind": "text", "required": false }
              ]
            }
          ],
          "rules": [{ "left": ["NU"], "operator": "<=", "right": ["TONG"] }],
          "indicators": [{ "code": "TL_NU", "name": { "vi": "Tỷ lệ nữ", "en": "Share of women" }, "numerator": ["NU"], "denominator": ["TONG"] }],
          "units": [
            { "code": "TINH", "name": "Tỉnh", "reports": false },
            { "code": "TRAM-A", "name": "Trạm A", "parent": "TINH" },
            { "code": "TRAM-B", "name": "Trạm B", "parent": "TINH" }
          ]
        }
        """;

    public static readonly Programme Programme = ProgrammePack.Read(Json, "small.json");

    /// <returns>The pack with other JSON at a path such as <c>units[1].parent</c>; without the property when the JSON is null.</returns>
    public static string With(string path, string? json)
    {
        var pack = JsonNode.Parse(Json)!;
        var steps = path.Replace("[", ".#", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var parent = steps[..^1].Aggregate(pack, (node, step) => IsIndex(step, out var index) ? node[index]! : node[step]!);
        if (IsIndex(steps[^1], out var last))
        {
            if (last == parent.AsArray().Count) parent.AsArray().Add(null);
            parent[last] = JsonNode.Parse(json!);
        }
        else
        {
            parent.AsObject().Remove(steps[^1]);
            if (json is not null) parent[steps[^1]] = JsonNode.Parse(json);
        }

        return pack.ToJsonString();
    }

    public static Programme ReadWith(string path, string? json) => ProgrammePack.Read(With(path, json), "small.json");

    private static bool IsIndex(string step, out int index)
    {
        index = 0;
        return step[0] == '#' && int.TryParse(step[1..], out index);
    }
}
