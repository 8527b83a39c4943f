using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>The form that most cases start from, with figures that differ from each other where a mix-up could go unseen, and the
/// answers that most cases get.</summary>
internal static class Forms
{
    /// <summary>Every input cell of the form; 22 of them are on the sheet "Báo cáo".</summary>
    public const string CarriedOver = "carried-over x26";

    /// <summary>For what takes its time on a busy machine, where it is not the time that is to stop it.</summary>
    public static readonly ReadingOptions Unhurried = new() { MaxSeconds = 60 };

    private static readonly Dictionary<string, string> AsRead = new()
    {
        ["CBVC"] = "123", ["CBVC_NU"] = "77", ["LDQL"] = "12", ["LDQL_NU"] = "5", ["PBLUAT"] = "1", ["TVBM"] = "0", ["KETQUA"] = "Đã tổ chức 2 buổi, 40 lượt.",
    };

    private static readonly Dictionary<string, string> AsItStood = new(AsRead) { ["PBLUAT"] = "Có" };

    private static readonly BinaryData OwnForm = Filled().Save();

    public static FilledForm Filled(Duty? duty = null) => new FilledForm(duty)
        .With("CBVC", cell => cell.SetValue(123)).With("CBVC_NU", cell => cell.SetValue(77))
        .With("LDQL", cell => cell.SetValue(12)).With("LDQL_NU", cell => cell.SetValue(5))
        .With("TVBM", cell => cell.SetValue(0)).With("KETQUA", cell => cell.SetValue("Đã tổ chức 2 buổi, 40 lượt."));

    public static BinaryData Saved(Duty? duty = null) => duty is null ? OwnForm : Filled(duty).Save();

    public static CorpusCase Accepted(string name, Func<BinaryData> make, params string[] notes) => new(name, make, Outcome.Accepted, notes) { Reads = AsRead };

    public static CorpusCase Accepted(string name, Func<Task<BinaryData>> make, params string[] notes) => new(name, make, Outcome.Accepted, notes) { Reads = AsRead };

    public static CorpusCase Warned(string name, Func<BinaryData> make, params string[] codes) => new(name, make, Outcome.AcceptedWithWarnings, codes) { Reads = AsRead };

    public static CorpusCase Refused(string name, Func<BinaryData> make, params string[] codes) => new(name, make, Outcome.Rejected, codes);

    public static CorpusCase Refused(string name, Func<Task<BinaryData>> make, params string[] codes) => new(name, make, Outcome.Rejected, codes);

    /// <summary>Returned as a new form that holds what was found.</summary>
    public static CorpusCase ToConfirm(string name, Func<BinaryData> make, params string[] codes) =>
        new(name, make, Outcome.Rejected, codes) { NeedsConfirming = true, Reads = AsItStood };
}
