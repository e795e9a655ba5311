/** Measurements of the sample, in the registration format: T0 before the start, and a series of which the instrument changes. */
export const outcomes: Readonly<Record<string, string>> = {
  metingen: `afdeling;indicator;moment;van;tot;waarde;teller;noemer;clienten;instrument;bron
LH-A01;Q1;T0;2014-11-03;2014-12-12;58;;;8;POS;vragenlijst
LH-A01;Q1;T1;2015-11-02;2015-12-11;63,5;;;8;POS;vragenlijst
LH-A01;Q1;T2;2016-06-06;2016-07-01;71;;;8;POS-verkort;vragenlijst
LH-A01;Q5;T0;2014-10-01;2014-12-31;14,2;;;8;;MIC-registratie
LH-A01;Q5;T1;2015-10-01;2015-12-31;9,6;;;8;;MIC-registratie
LH-A01;Q5;T2;2016-04-01;2016-06-30;7,1;;;8;;MIC-registratie
LH-A01;Q6;T0;2014-10-01;2014-12-31;22;;;8;;Bopz-register
LH-A01;Q6;T1;2015-10-01;2015-12-31;17,5;;;8;;Bopz-register
LH-A01;Q6;T2;2016-04-01;2016-06-30;11,4;;;8;;Bopz-register
LH-A01;S1;T0;2014-01-01;2014-12-31;6,8;;;;;personeelssysteem
LH-A01;S1;T1;2015-01-01;2015-12-31;7,4;;;;;personeelssysteem
LH-A01;B1;T0;2014-10-01;2014-12-31;31;;;;;urenlijst
LH-A01;B1;T1;2015-10-01;2015-12-31;12,5;;;;;urenlijst
LH-A02;Q7;T0;2015-01-05;2015-03-29;8,5;;;9;;weekrooster
LH-A02;Q7;T1;2016-01-04;2016-03-27;12,25;;;9;;weekrooster
LH-A02;Q1;T0;2015-02-02;2015-03-20;55;;;9;POS;vragenlijst
LH-A02;Q1;T1;2016-05-09;2016-06-10;60,5;;;9;POS;vragenlijst
LH-A02;A2;T0;2015-02-16;2015-03-13;44,4;4;9;9;;gesprekken
LH-A02;A2;T1;2016-05-09;2016-06-10;77,8;7;9;9;;gesprekken
DZ-A01;Q5;T0;2014-11-01;2015-01-31;11,8;;;14;;MIC-registratie
DZ-A01;Q5;T1;2015-11-01;2016-01-31;10,2;;;14;;MIC-registratie
DZ-A01;Q5;T2;2016-05-01;2016-07-31;8,3;;;14;;MIC-registratie
DZ-A01;Q8;T0;2015-02-01;2015-02-28;64,3;9;14;14;;medicatieoverzicht
DZ-A01;Q8;T1;2016-02-01;2016-02-29;50;7;14;14;;medicatieoverzicht
DZ-A02;Q1;T0;2015-06-01;2015-07-10;61;;;11;POS;vragenlijst
DZ-A02;Q1;T1;2016-07-04;2016-08-12;66;;;11;POS;vragenlijst`,
};
