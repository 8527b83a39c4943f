namespace Reporting.Functions.Portal;

/// <summary>The colour of a state; the word beside it says the same.</summary>
public enum Tone
{
    None,
    Calm,
    Good,
    Warn,
    Bad,
}
