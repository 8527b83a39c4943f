using System.Globalization;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>The words of the letter to late units.</summary>
/// <param name="root">The root of the reporting tree: the office that writes.</param>
/// <param name="listed">Whether the units are in an appendix and not in the text.</param>
internal sealed class LetterSentences(Programme programme, Period period, Unit root, IReadOnlyList<LateUnit> late, bool listed, DateTimeOffset now)
{
    private const string Report = "Báo cáo ";

    // Room for what is written in by hand, which no program may close up.
    private const string Gap = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";

    public string Number => $"Số:{Gap}/{Ending}";

    public string PlaceAndDate => $"{programme.Issuer.Place}, {Date}";

    public string Subject => $"V/v đôn đốc nộp {Named}";

    public IReadOnlyList<string> Addressees => listed ? ["Các đơn vị có tên trong danh sách kèm theo"] : [.. late.Select(one => one.Name)];

    public string ListTitle => $"Danh sách đơn vị quá hạn\nnộp {Named}";

    public string ListBelongsTo => $"(Kèm theo Công văn số{Gap}/{Ending} {Date}\ncủa {root.Name})";

    /// <summary>What is owed, on what ground and by when.</summary>
    /// <param name="rules">The rules that the late units have missed: one, unless they are of several levels.</param>
    public string Duty(IEnumerable<DueMoment> rules) =>
        $"Thực hiện {programme.Plan}, các đơn vị nộp {Named} (số liệu từ ngày {VietnamTime.Date(period.DataFrom)} đến hết ngày {VietnamTime.Date(period.DataTo)}) "
        + $"về {programme.Issuer.Receiver}. Hạn nộp: {string.Join("; ", rules.Select(InWords))}.";

    /// <summary>How many have reported and how many have not; the numbers add up to those who owe a report.</summary>
    /// <param name="node">Whose units these are.</param>
    public string Standing(IReadOnlyList<Obligation> owed, Unit node)
    {
        var (rate, waiting) = (ReportingRate.Of(owed), owed.Count(one => one.State == ObligationState.Checking));
        var notDue = rate.Expected - rate.Received - waiting - late.Count;
        string?[] parts =
        [
            Accepted(rate, node.Code == root.Code ? "" : $" thuộc {node.Name}"),
            waiting == 0 ? null : $"{waiting:00} đơn vị đã gửi báo cáo, đang chờ kết quả kiểm tra, không phải gửi lại",
            notDue == 0 ? null : $"{notDue:00} đơn vị chưa quá hạn nộp",
            $"{(rate.Received == 0 ? "" : "còn ")}{late.Count:00} đơn vị quá hạn{Reasons}",
        ];
        return $"Tính đến {VietnamTime.Words(now).Vi}, {string.Join("; ", parts.OfType<string>())}{(listed ? " (danh sách kèm theo)." : ", cụ thể như sau:")}";
    }

    /// <summary>What the units are asked to do, and whom to ask.</summary>
    public IEnumerable<string> Requests()
    {
        var (closes, units) = (VietnamTime.EndInWords(period.ClosesAt).Vi, late.Count == 1 ? "đơn vị" : listed ? "các đơn vị có tên trong danh sách" : "các đơn vị nêu trên");
        if (now >= period.ClosesAt)
        {
            yield return $"Kỳ báo cáo đã khóa sổ lúc {closes}, hệ thống không nhận thêm báo cáo.";
            yield return $"{root.Name} đề nghị {units} liên hệ {Office} để được hướng dẫn./.";
            yield break;
        }

        var mended = late.Any(one => one.Returned) ? "; báo cáo bị trả lại thì sửa các ô được chỉ ra trong tệp trả lại rồi nộp lại chính tệp đó" : "";
        yield return $"Để bảo đảm tiến độ tổng hợp, {root.Name} đề nghị {units} khẩn trương hoàn thành và nộp báo cáo trên hệ thống{mended}. "
            + $"Báo cáo nộp muộn được nhận đến hết {closes}; sau thời điểm đó kỳ báo cáo khóa sổ, hệ thống không nhận thêm báo cáo.";
        yield return $"Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị {(late.Count == 1 ? "đơn vị" : "các đơn vị")} liên hệ {Office} để được hướng dẫn./.";
    }

    private string Named => "báo cáo " + (period.Label.Vi.StartsWith(Report, StringComparison.Ordinal) ? period.Label.Vi[Report.Length..] : period.Label.Vi);

    // Nghị định 30/2020 has a letter's number end with the issuer and the drafting department; a report's begins with BC.
    private string Ending => programme.Issuer.LetterCode ?? programme.Issuer.DocumentCode.Split('-', 2) switch
    {
        [_, var issuer] => issuer,
        _ => "…",
    };

    private string Date
    {
        get
        {
            var day = VietnamTime.DayOf(now);
            return string.Create(CultureInfo.InvariantCulture, $"ngày{Gap}tháng {(day.Month <= 2 ? "0" : "")}{day.Month} năm {day.Year}");
        }
    }

    private string Office
    {
        get
        {
            var contact = root.Contacts.Count > 0 ? root.Contacts[0] : null;
            string?[] ways = [contact?.Phone is { } phone ? $"điện thoại {phone}" : null, contact?.Email is { } mail ? $"thư điện tử {mail}" : null];
            var known = string.Join(", ", ways.OfType<string>());
            return programme.Issuer.Receiver + (known.Length == 0 ? "" : $" ({known})");
        }
    }

    private string Reasons => (late.Count(one => !one.Returned), late.Count(one => one.Returned)) switch
    {
        (_, 0) => " chưa nộp báo cáo",
        (0, _) => " vì báo cáo đã nộp bị trả lại do còn lỗi",
        var (unsent, returned) => $", gồm {unsent:00} đơn vị chưa nộp báo cáo và {returned:00} đơn vị có báo cáo bị trả lại do còn lỗi",
    };

    private static string InWords(DueMoment due) => $"{due.Rule.Vi} (hết {VietnamTime.EndInWords(due.At).Vi}{(due.Note is null ? "" : $"; {due.Note.Vi}")})";

    private static string Accepted(ReportingRate rate, string of) => rate.Received == 0
        ? $"chưa đơn vị nào trong {rate.Expected:00} đơn vị{of} có báo cáo được chấp nhận"
        : $"{rate.Received:00}/{rate.Expected:00} đơn vị{of} có báo cáo được chấp nhận";
}
