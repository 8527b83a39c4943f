namespace Reporting.Functions.Workbooks.Reading;

/// <summary>How many bytes may still be unpacked: a zip's own statement of sizes is not to be trusted.</summary>
internal sealed class UnpackingBudget(long most)
{
    private long spent;

    public void Spend(int bytes)
    {
        spent += bytes;
        if (spent > most) throw new WorkbookLimitException($"{most / 1_000_000} MB sau khi giải nén");
    }
}
