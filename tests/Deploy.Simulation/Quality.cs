namespace Deploy.Simulation;

/// <summary>How good a candidate is.</summary>
internal enum Quality
{
    /// <summary>It answers everything, fast.</summary>
    Good,

    /// <summary>One answer in twenty fails.</summary>
    FailsOften,

    /// <summary>It answers in 800 ms.</summary>
    Slow,

    /// <summary>Its process ends after five seconds under traffic.</summary>
    Crashes,

    /// <summary>It never becomes ready.</summary>
    NeverReady,

    /// <summary>It answers wrongly, which its checks find.</summary>
    AnswersWrongly,
}
