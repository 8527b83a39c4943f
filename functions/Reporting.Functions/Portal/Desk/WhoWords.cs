using Reporting.Domain;

namespace Reporting.Functions.Portal.Desk;

/// <summary>Who did something, as it is kept with what was done (see <see cref="Access.Caller.ToString"/>), in words for people.</summary>
internal static class WhoWords
{
    public static Bilingual Of(string by) => by.Split(' ', 2) switch
    {
        ["officer"] => new("Cán bộ, bằng mã truy cập", "An officer, by token"),
        ["officer", var name] => new($"Cán bộ {name}", $"Officer {name}"),
        ["operator", var name] => new($"Người vận hành {name}", $"Operator {name}"),
        ["unit", var code] => new($"Đơn vị {code}", $"Unit {code}"),
        _ => new(by, by),
    };
}
