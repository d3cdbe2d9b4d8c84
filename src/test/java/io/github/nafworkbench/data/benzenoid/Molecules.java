package io.github.nafworkbench.data.benzenoid;

/** Codes of well-known molecules. */
final class Molecules {
    static final String BENZENE = "00";
    static final String NAPHTHALENE = "00-01";
    static final String ANTHRACENE = "00-01-02";
    static final String PHENANTHRENE = "00-01-11";
    static final String PHENALENE = "00-01-10";
    static final String TETRACENE = "00-01-02-03";
    static final String TRIPHENYLENE = "02-10-11-21";
    static final String BENZO_C_PHENANTHRENE = "01-10-20-21";
    static final String DIBENZO_CG_PHENANTHRENE = "01-02-10-20-21";
    static final String PYRENE = "00-01-10-11";
    static final String PERYLENE = "01-02-11-20-21";
    static final String CORONENE = "01-02-10-11-12-20-21";

    private Molecules() {}
}
